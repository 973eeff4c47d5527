/** The imports that files of one area may have. For each file, the first rule with a matching `files` applies. */
export interface ImportRule {
  readonly room: string;
  readonly files: RegExp;
  /** Patterns for imports: a package name with its entry, or a file path relative to the repository. */
  readonly allowed: readonly RegExp[];
}

const SAME_PACKAGE = (folder: string) => new RegExp(`^packages/${folder}/src/`);

/**
 * The other tools that each tool may import; tools that are not listed import none. `openapi` is the shared library.
 * All tools may import the published packages.
 */
export const TOOLS: Readonly<Record<string, readonly string[]>> = {
  codegen: ["openapi"],
  sync: ["openapi", "codegen"],
  diff: ["openapi"],
  intake: ["openapi", "codegen", "sync", "provider-tests", "repo"],
  update: ["openapi", "codegen", "sync", "diff", "intake", "docs"],
  docs: ["openapi", "codegen", "provider-tests", "repo", "size"],
  "verify-live": ["openapi", "codegen"],
  bench: ["openapi", "codegen", "examples", "intake", "provider-tests"],
  mutate: ["openapi"],
  attack: ["openapi", "codegen", "sync", "diff", "intake", "update", "docs"],
  "publish-tests": ["openapi"],
  "runtime-tests": ["openapi", "attack"],
  size: ["openapi", "provider-tests"],
  "provider-tests": ["openapi"],
  repo: ["openapi", "examples", "provider-tests"],
};

const ALL_TOOLS = ["openapi", "examples", ...Object.keys(TOOLS)];

// Matches packages by name, and the given tools.
function packagesAnd(others: readonly string[]): RegExp {
  const refused = ALL_TOOLS.filter((tool) => !others.includes(tool)).join("|");
  return new RegExp(`^(?!tools/|packages/|openapi-typescript$|@snap/[^/]+/(?:src|dist)/|@snap/(?:${refused})(?:/|$))`);
}

const TOOL_RULES: readonly ImportRule[] = [
  {
    room: "the shared library of the tools",
    files: /^tools\/openapi\/src\//,
    // The compiler runs before the packages are built.
    allowed: [/^tools\/openapi\//, /^packages\/runtime\/src\/media\.ts$/, packagesAnd([])],
  },
  ...Object.entries(TOOLS).map(([tool, others]) => ({
    room: `tools/${tool}`,
    files: new RegExp(`^tools/${tool}/src/`),
    allowed: [new RegExp(`^tools/${tool}/`), packagesAnd(others)],
  })),
  { room: "a tool", files: /^tools\/[^/]+\/src\//, allowed: [/^tools\/<own>\//, packagesAnd([])] },
];

// Programs that import the client must not load the mocks.
const OWN_GENERATED = /^packages\/<own>\/src\/generated\/(?!contract|handlers|msw)/;

/** The import rules of all areas. */
export const IMPORT_RULES: readonly ImportRule[] = [
  {
    room: "the files that import openapi-fetch",
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
    room: "the comparison with contracts",
    files: /^packages\/mock\/src\/verify\//,
    allowed: [/^packages\/mock\/src\/(?!server\/)/, /^@cfworker\/json-schema$/, /^@snap\/runtime(?:\/helpers)?$/],
  },
  {
    room: "the mock engine",
    files: /^packages\/mock\/src\//,
    allowed: [
      /^packages\/mock\/src\/(?!server\/|verify\/)/,
      /^msw$/,
      /^@cfworker\/json-schema$/,
      /^pure-rand\//,
      /^@snap\/runtime\/(?:helpers|media)$/,
    ],
  },
  {
    room: "the comparison of `snapshots doctor`",
    files: /^packages\/cli\/src\/doctor\/verify-account\.ts$/,
    allowed: [SAME_PACKAGE("cli"), /^@snap\/mock\/verify$/],
  },
  {
    room: "the mock clouds of `snapshots mock`",
    files: /^packages\/cli\/src\/mock\//,
    allowed: [SAME_PACKAGE("cli"), /^@snap\/mock\/server$/, /^@snap\/[a-z0-9-]+\/msw$/],
  },
  {
    room: "the command `snapshots`",
    files: /^packages\/cli\/src\//,
    allowed: [
      SAME_PACKAGE("cli"),
      /^node:/,
      /^@snap\/unified(?:\/(?:retention|[a-z][a-z0-9-]*))?$/,
      // Logins.
      /^@snap\/[a-z0-9-]+\/auth$/,
      /^(?:fast-string-width|fastest-levenshtein|smol-toml|yaml)$/,
      // Only the command `mcp` loads these.
      /^(?:@modelcontextprotocol\/server(?:\/stdio)?|zod)$/,
    ],
  },
  {
    room: "an adapter",
    files: /^packages\/unified\/src\/providers\//,
    // Third parties have the same adapter kit: the entry `@snap/unified/adapter`. Most adapters import its files directly,
    // because esbuild bundles every file that the entry names.
    allowed: [
      /^packages\/unified\/src\/adapter-kit\/(?:composite-adapter|index|options-of|standard-adapter|unwrap)\.ts$/,
      // Loaded on first use.
      /^packages\/unified\/src\/providers\/actions\/<own>\.ts$/,
      /^@snap\/runtime$/,
      /^@snap\/<own>(?:\/(?:jobs|snapshots|sources))?$/,
    ],
  },
  {
    room: "the conformance kit",
    files: /^packages\/unified\/src\/testing\//,
    allowed: [/^packages\/unified\/src\/(?:(?:act|adapter-kit|errors|list|testing)\/)?[^/]+$/, /^@snap\/runtime$/],
  },
  {
    room: "the adapter kit",
    files: /^packages\/unified\/src\/adapter-kit\//,
    allowed: [/^packages\/unified\/src\/(?:(?:adapter-kit|errors|list)\/)?[^/]+$/, /^@snap\/runtime$/],
  },
  {
    room: "the unified package",
    files: /^packages\/unified\/src\//,
    allowed: [
      /^packages\/unified\/src\/(?:(?:act|adapter-kit|composite|create-all|errors|list|retention|sources)\/(?!index\.ts$))?[^/]+$/,
      /^@snap\/runtime(?:\/helpers)?$/,
      // Only the chunk for plans needs it.
      /^@noble\/hashes\/(?:sha2|utils)\.js$/,
    ],
  },
  {
    room: "generated mocks",
    files: /^packages\/[^/]+\/src\/generated\/(?:contract|handlers|msw)\.ts$/,
    allowed: [
      /^msw$/,
      /^@snap\/mock$/,
      /^packages\/<own>\/src\/generated\/(?:contract|handlers|schema)\.ts$/,
      /^packages\/<own>\/src\/mock-(?:behaviour|wire)\.ts$/,
    ],
  },
  {
    room: "generated code",
    files: /^packages\/[^/]+\/src\/generated\//,
    allowed: [
      /^@snap\/runtime(?:\/(?:bodies|media|paging|scopes|streams|styles))?$/,
      OWN_GENERATED,
      // What a contract cannot describe: signatures, and formats other than JSON.
      /^packages\/<own>\/src\/(?:sign|wire)\.ts$/,
    ],
  },
  {
    room: "the mock behaviour of a provider",
    files: /^packages\/[^/]+\/src\/mock-(?:behaviour|wire)\.ts$/,
    allowed: [/^@snap\/mock$/, /^packages\/[^/]+\/src\/wire\.ts$/],
  },
  {
    room: "the file that imports openapi-typescript",
    files: /^tools\/codegen\/src\/emit\/schema\.ts$/,
    allowed: [/./],
  },
  ...TOOL_RULES,
  {
    room: "the tests of a tool",
    files: /^tools\/[^/]+\/test\//,
    allowed: [/^tools\/<own>\//, /^(?!tools\/|packages\/|@snap\/[^/]+\/src\/)/],
  },
];
