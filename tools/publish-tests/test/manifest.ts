import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The used parts of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly homepage?: string;
  readonly bugs?: string;
  /** Set if it is not published yet. */
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Reads the manifest of one of our packages from a copy of the repository. */
export function readManifest(copy: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(copy, "packages", name, "package.json"), "utf8"));
}

/** Lists the entry points of a package, such as `@snap/digitalocean/msw`. */
export function listEntries({ name, exports }: Manifest): string[] {
  const paths = Object.keys(exports).filter((path) => path !== "./package.json");
  return paths.map((path) => path.replace(/^\./, name));
}
