/** Files of the repository by path, relative to it. */
export type Files = ReadonlyMap<string, string>;

const LONGEST = 400;
const OPTIONAL = new Set(["CHANGELOG.md", "src/mock-behaviour.ts"]);

/** Says where provider packages differ in shape, and which hand-written files are too long. */
export function checkShape(files: Files): string[] {
  const providers = [...files.keys()].flatMap((file) => /^specs\/([^/]+)\/openapi\.yaml$/.exec(file)?.[1] ?? []);
  const [model, ...others] = providers.sort();
  const faults = model === undefined ? [] : others.flatMap((provider) => compare(files, model, provider));
  return [...faults, ...checkContracts(files), ...checkAdapters(files, providers), ...checkLengths(files)];
}

/** The providers whose packages are published: one that is not yet has no adapter. */
export function publishedOf(files: Files, providers: readonly string[]): string[] {
  return providers.filter(
    (provider) => !/^ {2}"private": true,$/m.test(files.get(`packages/${provider}/package.json`) ?? ""),
  );
}

function compare(files: Files, model: string, provider: string): string[] {
  const [wanted, present] = [ownFiles(files, model), ownFiles(files, provider)];
  const missing = wanted.filter((name) => !present.includes(name));
  const extra = present.filter((name) => !wanted.includes(name));
  const different = ["tsconfig.json", "tsconfig.build.json", "LICENSE"].filter(
    (name) => files.get(`packages/${model}/${name}`) !== files.get(`packages/${provider}/${name}`),
  );
  return [
    ...missing.map((name) => `packages/${provider}/${name} is missing: packages/${model} has it`),
    ...extra.map((name) => `packages/${provider}/${name} is more than packages/${model} has: all providers are alike`),
    ...different.map((name) => `packages/${provider}/${name} differs from packages/${model}/${name}`),
  ];
}

// What is generated follows from a contract.
function checkContracts(files: Files): string[] {
  const generated = [...files.keys()].flatMap((file) => /^packages\/([^/]+)\/src\/generated\//.exec(file)?.[1] ?? []);
  return [...new Set(generated)]
    .filter((provider) => !files.has(`specs/${provider}/openapi.yaml`))
    .map((provider) => `specs/${provider}/openapi.yaml is missing: restore it, or remove packages/${provider}`);
}

function ownFiles(files: Files, provider: string): string[] {
  const folder = `packages/${provider}/`;
  return [...files.keys()]
    .filter((file) => file.startsWith(folder) && !file.startsWith(`${folder}src/generated/`))
    .map((file) => file.slice(folder.length))
    .filter((name) => !OPTIONAL.has(name));
}

function checkAdapters(files: Files, providers: readonly string[]): string[] {
  const manifest = files.get("packages/unified/package.json") ?? "";
  return publishedOf(files, providers).flatMap((provider) => [
    ...(files.has(`packages/unified/src/providers/${provider}.ts`)
      ? []
      : [`packages/unified/src/providers/${provider}.ts is missing: every provider has an adapter`]),
    ...(manifest.includes(`"./${provider}"`) ? [] : [`packages/unified/package.json has no export "./${provider}"`]),
  ]);
}

function checkLengths(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const lines = text.split("\n").length - 1;
    const own = /^(?:packages|tools)\/.*\.[cm]?[jt]sx?$/.test(file) && !/\/(?:generated|expected)\//.test(file);
    return own && lines > LONGEST ? [`${file} has ${lines} lines: split it before ${LONGEST}`] : [];
  });
}
