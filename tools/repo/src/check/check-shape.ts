import { isPublished } from "@snap/openapi/list-providers";

/** Files of the repository, by their paths relative to the repository. */
export type Files = ReadonlyMap<string, string>;

const LONGEST = 400;

/** Finds missing files of providers, and hand-written files that are too long. */
export function checkShape(files: Files): string[] {
  const providers = [...files.keys()].flatMap((file) => /^specs\/([^/]+)\/openapi\.yaml$/.exec(file)?.[1] ?? []);
  return [
    ...checkContracts(files),
    ...checkSubjects(files, providers),
    ...checkAdapters(files, providers),
    ...checkLengths(files),
  ];
}

/** Returns the providers whose packages are published. Other providers may lack an adapter. */
export function publishedOf(files: Files, providers: readonly string[]): string[] {
  return providers.filter((provider) => isPublished(files.get(`packages/${provider}/package.json`) ?? "{}"));
}

// Every generated folder needs its contract.
function checkContracts(files: Files): string[] {
  const generated = [...files.keys()].flatMap((file) => /^packages\/([^/]+)\/src\/generated\//.exec(file)?.[1] ?? []);
  return [...new Set(generated)]
    .filter((provider) => !files.has(`specs/${provider}/openapi.yaml`))
    .map((provider) => `specs/${provider}/openapi.yaml is missing: restore it, or remove packages/${provider}`);
}

// Every test, table and measurement of all providers reads the subject of each provider.
function checkSubjects(files: Files, providers: readonly string[]): string[] {
  const published = publishedOf(files, providers);
  return providers.flatMap((provider) => {
    const file = `packages/${provider}/test/subject.ts`;
    const text = files.get(file);
    if (text === undefined)
      return [`${file} is missing: add it, with a \`Subject\` of @snap/provider-tests that is named \`subject\``];
    const isTested = !published.includes(provider) || text.includes(`"@snap/unified/${provider}"`);
    return isTested ? [] : [`${file} must have the \`adapter\` of @snap/unified/${provider}: it is published`];
  });
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
