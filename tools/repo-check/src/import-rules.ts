/** What the files of one room may import; the first rule whose `files` matches a file is the one that counts. */
export interface ImportRule {
  readonly room: string;
  readonly files: RegExp;
  /** Matched against the import: a package name with its entry, or the path of the file relative to the repository. */
  readonly allowed: readonly RegExp[];
}

const SAME_PACKAGE = (folder: string) => new RegExp(`^packages/${folder}/src/`);

// Which other tools each tool may import; all may import the published packages. `openapi` is the shared library.
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  openapi: [],
  codegen: ["openapi", "fresh"],
  sync: ["openapi", "codegen", "fresh"],
  diff: ["openapi"],
  intake: ["openapi", "codegen", "sync", "contract"],
  update: ["openapi", "codegen", "sync", "diff", "intake", "docs"],
  docs: ["openapi", "codegen", "repo-check", "runtime-tests"],
  "verify-live": ["openapi", "codegen"],
  bench: ["openapi", "codegen", "intake"],
};

const OF_PACKAGES = /^(?!tools\/|packages\/|openapi-typescript$|@snap\/[^/]+\/(?:src|dist)\/)/;

const TOOL_RULES: readonly ImportRule[] = Object.entries(TOOLS).map(([tool, others]) => ({
  room: `tools/${tool}`,
  files: new RegExp(`^tools/${tool}/src/`),
  allowed: [
    new RegExp(`^tools/${tool}/`),
    new RegExp(`^(?!@snap/(?:${toolsExcept(others).join("|")})(?:/|$))${OF_PACKAGES.source.slice(1)}`),
    // The compiler runs before any package is built.
    ...(tool === "openapi" ? [/^packages\/runtime\/src\/media\.ts$/] : []),
  ],
}));

function toolsExcept(allowed: readonly string[]): string[] {
  return [...Object.keys(TOOLS), "contract", "fresh", "repo-check"].filter((tool) => !allowed.includes(tool));
}

// A program that imports the client must not load the mocks.
const OWN_GENERATED = /^packages\/<own>\/src\/generated\/(?!contract|handlers|msw)/;

/** Who may import whom, room by room. */
export const IMPORT_RULES: readonly ImportRule[] = [
  {
    room: "the files that know openapi-fetch",
    files: /^packages\/runtime\/src\/fetch-client\/(?:fetch-types|serializers)\.ts$/,
    allowed: [SAME_PACKAGE("runtime"), /^openapi-fetch$/],
  },
  { room: "the runtime", files: /^packages\/runtime\/src\//, allowed: [SAME_PACKAGE("runtime")] },
  {
    room: "the mock server",
    files: /^packages\/mock\/src\/server\//,
    allowed: [SAME_PACKAGE("mock"), /^msw$/, /^node:/, /^@snap\/runtime\/media$/],
  },
  {
    room: "the mock engine",
    files: /^packages\/mock\/src\/(?!server\/)/,
    allowed: [
      /^packages\/mock\/src\/(?!server\/)/,
      /^msw$/,
      /^@cfworker\/json-schema$/,
      /^pure-rand\//,
      /^@snap\/runtime\/media$/,
    ],
  },
  {
    room: "an adapter",
    files: /^packages\/unified\/src\/providers\//,
    // What it is written with, others have too: the entry `@snap/unified/adapter`.
    allowed: [/^packages\/unified\/src\/(?:adapter-kit\/(?:index|unwrap))\.ts$/, /^@snap\/runtime$/, /^@snap\/<own>$/],
  },
  {
    room: "the conformance kit",
    files: /^packages\/unified\/src\/testing\//,
    allowed: [/^packages\/unified\/src\/(?:(?:act|adapter-kit|errors|list|testing)\/)?[^/]+$/, /^@snap\/runtime$/],
  },
  {
    room: "what adapters are written with",
    files: /^packages\/unified\/src\/adapter-kit\//,
    allowed: [/^packages\/unified\/src\/(?:(?:adapter-kit|errors|list)\/)?[^/]+$/, /^@snap\/runtime$/],
  },
  {
    room: "the unified package",
    files: /^packages\/unified\/src\//,
    allowed: [
      /^packages\/unified\/src\/(?:(?:act|adapter-kit|errors|list|retention)\/(?!index\.ts$))?[^/]+$/,
      /^@snap\/runtime$/,
    ],
  },
  {
    room: "generated mocks",
    files: /^packages\/[^/]+\/src\/generated\/(?:contract|handlers|msw)\.ts$/,
    allowed: [
      /^msw$/,
      /^@snap\/mock$/,
      /^packages\/<own>\/src\/generated\/(?:contract|handlers|schema)\.ts$/,
      /^packages\/<own>\/src\/mock-behaviour\.ts$/,
    ],
  },
  {
    room: "generated code",
    files: /^packages\/[^/]+\/src\/generated\//,
    allowed: [/^@snap\/runtime(?:\/(?:bodies|media|streams|styles))?$/, OWN_GENERATED],
  },
  {
    room: "the mocks of a provider",
    files: /^packages\/[^/]+\/src\/(?:msw|mock-behaviour)\.ts$/,
    allowed: [/^packages\/<own>\/src\/(?:generated\/(?:handlers|msw)|mock-behaviour)\.ts$/, /^@snap\/mock$/],
  },
  {
    room: "the entry of a provider",
    files: /^packages\/[^/]+\/src\//,
    allowed: [OWN_GENERATED, /^@snap\/runtime$/],
  },
  {
    room: "the file that knows openapi-typescript",
    files: /^tools\/codegen\/src\/emit\/schema\.ts$/,
    allowed: [/./],
  },
  ...TOOL_RULES,
  { room: "the tools", files: /^tools\/[^/]+\/src\//, allowed: [/^tools\/<own>\//, OF_PACKAGES] },
  {
    room: "the tests of a tool",
    files: /^tools\/(?!verify-live\/)[^/]+\/test\//,
    allowed: [/^tools\/<own>\//, /^(?!tools\/|packages\/|@snap\/[^/]+\/src\/)/],
  },
];
