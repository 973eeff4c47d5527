/** Files of the repository by path, relative to it. */
export type Files = ReadonlyMap<string, string>;

const LONGEST = 400;

/** Finds missing files of providers, and hand-written files that are too long. */
export function checkShape(files: Files): string[] {
  const providers = [...files.keys()].flatMap((file) => /^specs\/([^/]+)\/openapi\.yaml$/.exec(file)?.[1] ?? []);
  return [
    ...checkContracts(files),
    ...checkTests(files, providers),
    ...checkAdapters(files, providers),
    ...checkLengths(files),
  ];
}

/** Returns the providers whose packages are published. The others may lack an adapter. */
export function publishedOf(files: Files, providers: readonly string[]): string[] {
  return providers.filter(
    (provider) => !/^ {2}"private": true,$/m.test(files.get(`packages/${provider}/package.json`) ?? ""),
  );
}

// Every generated folder needs its contract.
function checkContracts(files: Files): string[] {
  const generated = [...files.keys()].flatMap((file) => /^packages\/([^/]+)\/src\/generated\//.exec(file)?.[1] ?? []);
  return [...new Set(generated)]
    .filter((provider) => !files.has(`specs/${provider}/openapi.yaml`))
    .map((provider) => `specs/${provider}/openapi.yaml is missing: restore it, or remove packages/${provider}`);
}

function checkTests(files: Files, providers: readonly string[]): string[] {
  return providers
    .map((provider) => `packages/${provider}/test/provider.test.ts`)
    .filter((file) => !files.get(file)?.includes("describeProvider("))
    .map(
      (file) =>
        `${file} must call describeProvider of @snap/provider-tests: it runs the tests that all providers share`,
    );
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
