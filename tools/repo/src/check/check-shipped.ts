import { LICENCES, SHIPPED, type Shipped } from "./dependency-rules.ts";

/** The manifest of an installed package. */
export interface InstalledManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  /** Whether npm builds the package with node-gyp although it has no install script. */
  readonly gypfile?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly bundleDependencies?: unknown;
  readonly bundledDependencies?: unknown;
  /** Whether npm installs what a file of the package lists. */
  readonly hasShrinkwrap?: boolean;
  /** Whether the package contains other packages. */
  readonly hasModules?: boolean;
}

// npm runs these scripts when a user installs our packages.
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

/**
 * Finds third-party packages that must not be installed with ours, and differences from the list of packages that may
 * be installed.
 */
export function checkShipped(
  manifests: readonly InstalledManifest[],
  shipped: Readonly<Record<string, Shipped>> = SHIPPED,
): string[] {
  const names = new Set(manifests.map(({ name }) => name));
  return [
    ...manifests.flatMap((manifest) => check(manifest, shipped[manifest.name])),
    ...manifests.flatMap((manifest) => checkBrought(manifest, names)),
    ...Object.keys(shipped)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is no longer installed: remove it from SHIPPED in dependency-rules.ts`),
  ];
}

function check({ name, version, license, scripts = {}, gypfile }: InstalledManifest, known: Shipped | undefined) {
  const place = `${name} ${version}`;
  const own = INSTALL_SCRIPTS.filter((script) => script in scripts);
  return [
    ...(known
      ? []
      : [
          `${place} is installed with our packages: add it to SHIPPED in dependency-rules.ts, with a reason and its licence`,
        ]),
    ...(known && license !== known.licence
      ? [`${place} has the licence ${JSON.stringify(license)}, but SHIPPED in dependency-rules.ts has ${known.licence}`]
      : []),
    ...(LICENCES.includes(String(license))
      ? []
      : [`${place} has a licence that is not allowed: ${JSON.stringify(license)}`]),
    ...own.map((script) => `${place} runs "${script}" during installation: use another package`),
    ...(gypfile ? [`${place} is compiled during installation: use another package`] : []),
  ];
}

// The settings of our workspace, such as `overrides`, change our lock file, but not what users install.
function checkBrought(manifest: InstalledManifest, names: ReadonlySet<string>): string[] {
  const place = `${manifest.name} ${manifest.version}`;
  const { peerDependencies = {}, peerDependenciesMeta } = manifest;
  // npm installs required peers.
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta?.[name]?.optional !== true);
  const own = { ...manifest.dependencies, ...manifest.optionalDependencies };
  const brought = [...Object.keys(own), ...peers];
  const { bundleDependencies, bundledDependencies, hasShrinkwrap, hasModules } = manifest;
  const bundles = [bundleDependencies, bundledDependencies, hasShrinkwrap, hasModules];
  return [
    ...brought
      .filter((name) => !names.has(name))
      .map((name) => `${place} brings ${name}, which the lock file does not install with it: use another package`),
    // No range of versions contains these characters.
    ...Object.entries({ ...peerDependencies, ...own })
      .filter(([, range]) => /[:/]/.test(range))
      .map(([name, range]) => `${place} brings ${name} from ${range}, which is not the registry: use another package`),
    ...(bundles.some(Boolean) ? [`${place} has bundled dependencies, which no list shows: use another package`] : []),
  ];
}
