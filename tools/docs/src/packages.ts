import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that users install. */
export interface PublishedPackage {
  /** `digitalocean`. */
  readonly folder: string;
  /** `@snap/digitalocean`. */
  readonly name: string;
  readonly description: string;
  /** Whether the package is not published yet. */
  readonly private: boolean;
  readonly entries: readonly Entry[];
}

/** An entry point of a package. */
export interface Entry {
  /** `@snap/digitalocean/msw`. */
  readonly specifier: string;
  /** Absolute path of the source file of the entry point. */
  readonly source: string;
}

// The packages before and after the providers, in reading order.
const [FIRST, LAST] = [
  ["unified", "cli"],
  ["runtime", "mock"],
];

/** Reads the packages that users install; those of the providers are in the middle. */
export function readPackages(repository: string): PublishedPackage[] {
  const providers = readdirSync(join(repository, "packages")).filter((name) => ![...FIRST, ...LAST].includes(name));
  return [...FIRST, ...providers.sort(), ...LAST].map((folder) => {
    const path = join(repository, "packages", folder);
    const manifest: Manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    const { name, description, exports } = manifest;
    const entries = Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === "string"
        ? []
        : [{ specifier: join(name, entry), source: join(path, target["@snap/source"] ?? "") }],
    );
    return { folder, name, description, private: manifest.private ?? false, entries };
  });
}

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}
