import { parse } from "yaml";
import type { DependencyRule } from "./dependency-rules.ts";

/** A third-party package that is installed together with ours, at the version of the lock file. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
}

interface LockFile {
  readonly importers?: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, Locked>> }>>;
  readonly snapshots?: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

interface Locked {
  readonly version: string;
}

/** Finds the third-party packages that are installed with the packages of `rules`, transitively, sorted by name. */
export function findShipped(
  lockFile: string,
  rules: Readonly<Record<string, DependencyRule>>,
): readonly ShippedPackage[] {
  const { importers, snapshots }: LockFile = parse(lockFile);
  const found = new Map<string, ShippedPackage>();
  const visit = (name: string, version: string): void => {
    const key = `${name}@${version}`;
    if (version.startsWith("link:") || found.has(key)) return;
    found.set(key, { name, version: version.replace(/\(.*$/, "") });
    for (const [next, locked] of Object.entries(snapshots?.[key]?.dependencies ?? {})) visit(next, locked);
  };
  for (const folder of Object.keys(rules)) {
    const locked = Object.entries(importers?.[`packages/${folder}`]?.dependencies ?? {});
    for (const [name, { version }] of locked) visit(name, version);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
