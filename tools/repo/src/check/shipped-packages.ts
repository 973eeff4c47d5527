import { parse } from "yaml";

/** A third-party package that is installed together with ours, at the version of the lock file. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
}

/** The parts of `pnpm-lock.yaml` that list what an install contains. */
export interface LockFile {
  readonly packages?: Readonly<Record<string, { readonly resolution?: { readonly integrity?: string } }>>;
  readonly catalogs?: Readonly<Record<string, Readonly<Record<string, { readonly specifier: string }>>>>;
  readonly importers?: Readonly<Record<string, Requirements<Locked>>>;
  readonly snapshots?: Readonly<Record<string, Requirements<string>>>;
}

interface Locked {
  readonly version: string;
}

interface Requirements<T> {
  readonly dependencies?: Readonly<Record<string, T>>;
  readonly optionalDependencies?: Readonly<Record<string, T>>;
}

/** Lists what is installed with a package: npm also installs optional dependencies. */
export function requirementsOf<T>({ dependencies, optionalDependencies }: Requirements<T> = {}): [string, T][] {
  return Object.entries({ ...dependencies, ...optionalDependencies });
}

/** Finds the third-party packages that are installed with ours, transitively, sorted by name. */
export function findShipped(lockFile: string): readonly ShippedPackage[] {
  const { importers = {}, snapshots }: LockFile = parse(lockFile);
  const found = new Map<string, ShippedPackage>();
  const visit = (name: string, version: string): void => {
    const key = `${name}@${version}`;
    if (version.startsWith("link:") || found.has(key)) return;
    found.set(key, { name, version: version.replace(/\(.*$/, "") });
    for (const [next, locked] of requirementsOf(snapshots?.[key])) visit(next, locked);
  };
  for (const [folder, importer] of Object.entries(importers)) {
    if (!folder.startsWith("packages/")) continue;
    for (const [name, { version }] of requirementsOf(importer)) visit(name, version);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
