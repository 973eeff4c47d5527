import { readFileSync } from "node:fs";
import { join } from "node:path";
import { treeAt } from "./json.ts";
import { readYamlObject } from "./yaml.ts";

/** Reads the name of a provider in identifiers, such as `DigitalOcean`, from `x-snap-provider` in its contract. */
export function readDisplayName(repository: string, provider: string): string {
  const file = `specs/${provider}/openapi.yaml`;
  const document = readYamlObject(readFileSync(join(repository, file), "utf8"), file);
  return String(treeAt(document, "info")["x-snap-provider"]);
}
