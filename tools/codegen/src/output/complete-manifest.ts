import type { Compilation } from "../compile.ts";

const REPOSITORY = "https://github.com/snap-clients/snap";

/**
 * Completes the `package.json` of a provider. Everything follows from the name of the provider, except the version, the
 * description, `private`, and entries that only this package has.
 */
export function completeManifest(
  provider: string,
  given: object,
  { provenance, files }: Pick<Compilation, "files" | "provenance">,
): object {
  const { version = "0.0.0", description, ...others } = given as Readonly<Record<string, unknown>>;
  const isPrivate = "private" in others && { private: others["private"] };
  const fields = {
    name: `@snap/${provider}`,
    version,
    ...isPrivate,
    description,
    keywords: ["snapshot", "openapi", "typescript", "fetch", provider, "msw"],
    homepage: `${REPOSITORY}/blob/main/packages/${provider}/README.md`,
    bugs: `${REPOSITORY}/issues`,
    license: "MIT",
    repository: { type: "git", url: `git+${REPOSITORY}.git`, directory: `packages/${provider}` },
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    files: ["API.md", "CHANGELOG.md", "dist", "llms.txt", "src"],
    exports: {
      ".": entry("index"),
      "./msw": entry("msw"),
      ...(files.has("jobs.ts") && { "./jobs": entry("jobs") }),
      ...(files.has("snapshots.ts") && { "./snapshots": entry("snapshots") }),
      ...(files.has("sources.ts") && { "./sources": entry("sources") }),
      ...writtenExports(given),
      "./package.json": "./package.json",
    },
    publishConfig: { access: "public" },
    scripts: {
      build: "tsc -p tsconfig.build.json",
      prepack: "node ../../tools/repo/bin/check-package.mjs",
      types: "tsc -p tsconfig.json",
    },
    // A package may have dependencies of its own, such as a library that signs requests.
    dependencies: { "@snap/runtime": "workspace:^", ...(given as { dependencies?: object }).dependencies },
    peerDependencies: { "@snap/mock": "workspace:^", msw: "^2.10.0 || ^3.0.0" },
    peerDependenciesMeta: { "@snap/mock": { optional: true }, msw: { optional: true } },
    devDependencies: { "@snap/mock": "workspace:^", msw: "catalog:", typescript: "catalog:" },
  };
  return { ...fields, ...without(others, fields), snap: provenance };
}

function entry(name: string): object {
  const built = `./dist/generated/${name}`;
  return { "@snap/source": `./src/generated/${name}.ts`, types: `${built}.d.ts`, default: `${built}.js` };
}

// The entries of modules that are written by hand, such as a function that requests tokens.
function writtenExports({ exports = {} }: { exports?: object }): object {
  const isWritten = ([, target]: [string, unknown]) =>
    /^\.\/src\/(?!generated\/)/.test(String(Object(target)["@snap/source"]));
  return Object.fromEntries(Object.entries(exports).filter(isWritten));
}

function without(given: Readonly<Record<string, unknown>>, fields: object): object {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !(name in fields)));
}
