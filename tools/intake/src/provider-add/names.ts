import { existsSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";

/** What a provider is called in each place. */
export interface Names {
  /** Folder name: `digitalocean`. */
  readonly provider: string;
  /** Name in identifiers: `DigitalOcean`. */
  readonly displayName: string;
  /**
   * The client's options that hold credentials, each with the environment variable in its place; none for a public API.
   */
  readonly credentials: Readonly<Record<string, string>>;
}

// `createApiClient` is the runtime's.
const TAKEN = ["api"];

/** @throws {ProblemError} when a provider cannot be called so. */
export function checkName(repository: string, name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 50) {
    const fix = "Write it in small letters, digits and hyphens: acme-cloud.";
    throw ProblemError.of("name-invalid", name, "this is not a name of a provider", fix);
  }
  if (TAKEN.includes(name))
    throw ProblemError.of("name-reserved", name, "this is a name of the runtime", "Choose another.");
  const taken = [`specs/${name}`, `packages/${name}`].find((folder) => existsSync(join(repository, folder)));
  if (taken === undefined) return;
  throw ProblemError.of("name-taken", taken, "it is there already", "Choose another name, or remove it first.");
}

/** `acme-cloud` as identifiers have it: `AcmeCloud`. */
export function toDisplayName(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What each credential of a client is given in code: `token: credential, ` and nothing where there is none. */
export function printOptions({ credentials }: Names, value: string): string {
  return Object.keys(credentials)
    .map((option) => `${option}: ${value}, `)
    .join("");
}
