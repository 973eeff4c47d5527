import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord, treeAt } from "./json.ts";
import { readYamlObject } from "./yaml.ts";

/** An option of a client that holds a credential. */
export interface Credential {
  readonly option: string;
  readonly environment: string;
  /** What the credential must begin with; empty if anything may be sent. */
  readonly prefix: string;
}

/**
 * Reads the credentials of a provider from `x-snap-credential` in its contract, which alone states their options and
 * environment variables.
 */
export function readCredentials(repository: string, provider: string): Credential[] {
  const file = `specs/${provider}/openapi.yaml`;
  const document = readYamlObject(readFileSync(join(repository, file), "utf8"), file);
  const schemes = Object.values(treeAt(treeAt(document, "components"), "securitySchemes"));
  const credentials = new Map<string, Credential>();
  for (const scheme of schemes) {
    const stated = isRecord(scheme) ? scheme["x-snap-credential"] : undefined;
    if (!isRecord(stated)) continue;
    for (const { option, environment, prefix = "" } of [stated, treeAt(stated, "password")]) {
      if (option === undefined) continue;
      const name = String(option);
      // Of several schemes with the same option, one with a prefix also accepts what the others accept.
      const known = credentials.get(name)?.prefix;
      credentials.set(name, {
        option: name,
        environment: String(environment),
        prefix: known || String(prefix),
      });
    }
  }
  return [...credentials.values()];
}
