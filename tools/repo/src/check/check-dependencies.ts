import { isPublished } from "@snap/openapi/list-providers";
import { parse } from "yaml";
import type { Files } from "./check-shape.ts";
import type { DependencyRule } from "./dependency-rules.ts";

/** Finds direct and transitive dependencies of published packages that dependency-rules.ts does not allow. */
export function checkDependencies(
  files: Files,
  lockFile: string,
  rules: Readonly<Record<string, DependencyRule>>,
): string[] {
  const folders = [...files.keys()].flatMap((file) => /^packages\/([^/]+)\/package\.json$/.exec(file)?.[1] ?? []);
  const lock: LockFile = parse(lockFile);
  return [
    ...folders.flatMap((folder) => checkManifest(folder, files, rules[folder])),
    ...Object.entries(rules).flatMap(([folder, rule]) => checkLock(folder, lock, rule)),
  ];
}

interface LockFile {
  readonly importers?: Readonly<
    Record<string, { readonly dependencies?: Readonly<Record<string, { readonly version: string }>> }>
  >;
  readonly snapshots?: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

// npm runs these scripts when a user installs the package.
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall", "prepare"];

function checkManifest(folder: string, files: Files, rule: DependencyRule | undefined): string[] {
  const file = `packages/${folder}/package.json`;
  if (!rule) return [`${file}: add a rule for @snap/${folder} to dependency-rules.ts`];
  const manifest: Manifest = JSON.parse(files.get(file) ?? "{}");
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const needed = peers.filter((name) => manifest.peerDependenciesMeta?.[name]?.optional !== true);
  const scripts = INSTALL_SCRIPTS.filter((name) => name in (manifest.scripts ?? {}));
  const hidden = direct.filter((name) => isPrivate(files, name));
  const visible = direct.filter((name) => !hidden.includes(name));
  return [
    ...hidden.map((name) => `${file}: ${name} is private: publish it in the commit that adds it to "dependencies"`),
    ...differences(visible, rule.direct, `${file}: "dependencies"`),
    ...differences(peers, rule.peers, `${file}: "peerDependencies"`),
    ...needed.map((name) => `${file}: the peer ${name} must be optional in "peerDependenciesMeta"`),
    ...scripts.map((name) => `${file}: the script "${name}" would run during installation: remove it`),
  ];
}

// Users cannot install a package that depends on a private package.
function isPrivate(files: Files, name: string): boolean {
  const text = files.get(`packages/${name.replace("@snap/", "")}/package.json`);
  return text !== undefined && !isPublished(text);
}

function checkLock(
  folder: string,
  { importers, snapshots }: LockFile,
  { direct, through = [] }: DependencyRule,
): string[] {
  const locked = importers?.[`packages/${folder}`]?.dependencies ?? {};
  const reached = new Set<string>();
  const visit = (key: string): void => {
    for (const [name, version] of Object.entries(snapshots?.[key]?.dependencies ?? {})) {
      if (reached.has(name)) continue;
      reached.add(name);
      visit(`${name}@${version}`);
    }
  };
  for (const name of direct) visit(`${name}@${locked[name]?.version}`);
  return differences([...reached], through, `pnpm-lock.yaml: the transitive dependencies of @snap/${folder}`);
}

function differences(present: readonly string[], allowed: readonly string[], place: string): string[] {
  const change = "if this is intended, change dependency-rules.ts";
  return [
    ...present.filter((name) => !allowed.includes(name)).map((name) => `${place} must not include ${name}: ${change}`),
    ...allowed.filter((name) => !present.includes(name)).map((name) => `${place} must include ${name}: ${change}`),
  ];
}
