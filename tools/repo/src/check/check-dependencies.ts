import { isPublished } from "@snap/openapi/list-providers";
import { parse } from "yaml";
import type { Files } from "./check-shape.ts";
import type { DependencyRule } from "./dependency-rules.ts";
import { type LockFile, requirementsOf } from "./shipped-packages.ts";

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
    ...folders.flatMap((folder) => checkRanges(folder, files, lock)),
    ...Object.entries(rules).flatMap(([folder, rule]) => checkLock(folder, lock, rule)),
    ...Object.entries(lock.packages ?? {}).flatMap(([name, { resolution = {} }]) =>
      HASH.test(resolution.integrity ?? "") && Object.keys(resolution).length === 1
        ? []
        : [
            `pnpm-lock.yaml: ${name} must have only a sha512 hash, got ${JSON.stringify(resolution)}: use a version in the registry`,
          ],
    ),
  ];
}

const HASH = /^sha512-[\w+/]{86}==$/;

// Anything else is an alias for another package, or comes from git, a URL or a folder.
const RANGE = /^[\^~]?\d+\.\d+\.\d+(?: \|\| [\^~]?\d+\.\d+\.\d+)*$/;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly gypfile?: boolean;
  readonly bundleDependencies?: unknown;
  readonly bundledDependencies?: unknown;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

// npm runs these scripts when a user installs the package.
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall", "prepare"];

// npm compiles a package that has the first file, and installs what the second lists.
const INSTALL_FILES = ["binding.gyp", "npm-shrinkwrap.json"];

// A published package has what these properties name, instead of or in addition to what its manifest lists.
const REPLACEMENTS = ["bundleDependencies", "bundledDependencies", "gypfile"] as const;

function checkManifest(folder: string, files: Files, rule: DependencyRule | undefined): string[] {
  const file = `packages/${folder}/package.json`;
  if (!rule) return [`${file}: add a rule for @snap/${folder} to dependency-rules.ts`];
  const manifest: Manifest = JSON.parse(files.get(file) ?? "{}");
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const needed = peers.filter((name) => manifest.peerDependenciesMeta?.[name]?.optional !== true);
  const scripts = INSTALL_SCRIPTS.filter((name) => name in (manifest.scripts ?? {}));
  const replacements = [
    ...REPLACEMENTS.filter((name) => manifest[name] !== undefined),
    // pnpm can publish another folder with another manifest.
    ...Object.keys(manifest.publishConfig ?? {}).flatMap((name) =>
      name === "access" ? [] : [`publishConfig.${name}`],
    ),
  ];
  const added = INSTALL_FILES.filter((name) => files.has(`packages/${folder}/${name}`));
  const hidden = direct.filter((name) => isPrivate(files, name));
  const visible = direct.filter((name) => !hidden.includes(name));
  return [
    ...hidden.map((name) => `${file}: ${name} is private: publish it in the commit that adds it to "dependencies"`),
    ...differences(visible, rule.direct, `${file}: "dependencies"`),
    ...differences(peers, rule.peers, `${file}: "peerDependencies"`),
    ...needed.map((name) => `${file}: the peer ${name} must be optional in "peerDependenciesMeta"`),
    ...scripts.map((name) => `${file}: the script "${name}" would run during installation: remove it`),
    ...replacements.map((name) => `${file}: "${name}" would change what is installed: remove it`),
    ...added.map((name) => `packages/${folder}/${name} would change what is installed: remove it`),
  ];
}

function checkRanges(folder: string, files: Files, { catalogs }: LockFile): string[] {
  const file = `packages/${folder}/package.json`;
  const manifest: Manifest = JSON.parse(files.get(file) ?? "{}");
  const ranges = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
  return Object.entries(ranges).flatMap(([name, range]) => {
    const real = range === "catalog:" ? catalogs?.["default"]?.[name]?.specifier : range;
    return real === "workspace:^" || RANGE.test(real ?? "")
      ? []
      : [`${file}: the version of ${name} must be a range such as ^1.0.0, got ${JSON.stringify(real)}`];
  });
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
  const locked = requirementsOf(importers?.[`packages/${folder}`]);
  const reached = new Map<string, string>();
  const visit = (key: string): void => {
    for (const [name, version] of requirementsOf(snapshots?.[key])) {
      if (reached.has(name)) continue;
      reached.set(name, version);
      visit(`${name}@${version}`);
    }
  };
  const known = locked.filter(([name]) => direct.includes(name));
  for (const [name, { version }] of known) visit(`${name}@${version}`);
  const versions = [...known.map(([name, { version }]) => [name, version] as const), ...reached];
  return [
    ...versions.flatMap(([name, version]) =>
      // Anything else is an alias for another package, or comes from git, a URL or a folder.
      /^(?:link:\.\.\/[\w-]+$|\d)/.test(version)
        ? []
        : [`pnpm-lock.yaml: ${name} of @snap/${folder} must be a version in the registry, got ${version}`],
    ),
    ...differences([...reached.keys()], through, `pnpm-lock.yaml: the transitive dependencies of @snap/${folder}`),
  ];
}

function differences(present: readonly string[], allowed: readonly string[], place: string): string[] {
  const change = "if this is intended, change dependency-rules.ts";
  return [
    ...present.filter((name) => !allowed.includes(name)).map((name) => `${place} must not include ${name}: ${change}`),
    ...allowed.filter((name) => !present.includes(name)).map((name) => `${place} must include ${name}: ${change}`),
  ];
}
