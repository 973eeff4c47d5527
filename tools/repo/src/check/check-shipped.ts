import { LICENCES, SHIPPED, type Shipped } from "./dependency-rules.ts";

/** The manifest of an installed package. */
export interface InstalledManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  /** npm builds such a package with node-gyp where it has no script of its own. */
  readonly gypfile?: boolean;
}

// npm runs these for whoever installs our packages.
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

/** Says which third-party packages must not come along with ours, and what the list of them lacks or has too much. */
export function checkShipped(
  manifests: readonly InstalledManifest[],
  shipped: Readonly<Record<string, Shipped>> = SHIPPED,
): string[] {
  const names = new Set(manifests.map(({ name }) => name));
  return [
    ...manifests.flatMap((manifest) => check(manifest, shipped[manifest.name])),
    ...Object.keys(shipped)
      .filter((name) => !names.has(name))
      .map((name) => `${name} does not come along any more: remove it from SHIPPED in dependency-rules.ts`),
  ];
}

function check({ name, version, license, scripts = {}, gypfile }: InstalledManifest, known: Shipped | undefined) {
  const place = `${name} ${version}`;
  const own = INSTALL_SCRIPTS.filter((script) => script in scripts);
  return [
    ...(known ? [] : [`${place} comes along: say in SHIPPED of dependency-rules.ts why, with its licence`]),
    ...(known && license !== known.licence
      ? [
          `${place} has the licence ${JSON.stringify(license)}, and SHIPPED of dependency-rules.ts says ${known.licence}`,
        ]
      : []),
    ...(LICENCES.includes(String(license))
      ? []
      : [`${place} has a licence that is not allowed: ${JSON.stringify(license)}`]),
    ...own.map((script) => `${place} runs "${script}" at an install: use another package`),
    ...(gypfile ? [`${place} is compiled at an install: use another package`] : []),
  ];
}
