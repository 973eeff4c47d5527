/** The packages that a published package may depend on. */
export interface DependencyRule {
  readonly direct: readonly string[];
  /** Optional peers; required peers are not allowed. */
  readonly peers: readonly string[];
  /** The transitive dependencies of the third-party packages in `direct`. */
  readonly through?: readonly string[];
}

/**
 * The allowed dependencies of each published package, by its folder. `SECURITY.md` shows them.
 * Packages in `providers` that are not in `published` have no adapter yet.
 */
export function dependencyRules(
  providers: readonly string[],
  published = providers,
): Readonly<Record<string, DependencyRule>> {
  const clients = published.map((provider) => `@snap/${provider}`);
  return {
    cli: {
      direct: [
        ...["@modelcontextprotocol/server", "@snap/unified", "fast-string-width", "fastest-levenshtein"],
        ...["smol-toml", "yaml", "zod"],
      ],
      peers: [],
      through: ["@modelcontextprotocol/core", "fast-string-truncated-width", "zod"],
    },
    unified: { direct: ["@noble/hashes", ...clients, "@snap/runtime"], peers: [] },
    ...Object.fromEntries(providers.map((provider) => [provider, ruleOf(provider)])),
    runtime: { direct: ["openapi-fetch"], peers: [], through: ["openapi-typescript-helpers"] },
    mock: { direct: ["@cfworker/json-schema", "@snap/runtime", "pure-rand"], peers: ["msw"] },
  };
}

const PROVIDER: DependencyRule = { direct: ["@snap/runtime"], peers: ["@snap/mock", "msw"] };

/** The libraries that only the package of one provider needs, for its tokens, its signatures or its format. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  aws: ["aws4fetch", "txml"],
  "google-compute": ["@tsndr/cloudflare-worker-jwt"],
  stackit: ["@tsndr/cloudflare-worker-jwt"],
};

function ruleOf(provider: string): DependencyRule {
  return { ...PROVIDER, direct: [...PROVIDER.direct, ...(LIBRARIES[provider] ?? [])] };
}

/** A third-party package that is installed together with ours. */
export interface Shipped {
  readonly licence: string;
  readonly reason: string;
}

/** All such packages, each with the reason why it is needed. `SECURITY.md` shows them. */
export const SHIPPED: Readonly<Record<string, Shipped>> = {
  "@cfworker/json-schema": {
    licence: "MIT",
    reason: "checks requests in mocks without `eval`; no dependencies",
  },
  "@modelcontextprotocol/core": {
    licence: "Apache-2.0",
    reason: "the messages of the protocol, which its server needs",
  },
  "@modelcontextprotocol/server": {
    licence: "Apache-2.0",
    reason: "the protocol's own server, for `snapshots mcp`; loaded only by that command",
  },
  "@noble/hashes": {
    licence: "MIT",
    reason: "the hash of a plan's policy, without waiting, in every runtime; audited, no dependencies",
  },
  "@tsndr/cloudflare-worker-jwt": {
    licence: "MIT",
    reason: "signs the assertions of service accounts with the cryptography of the runtime; 1 kB, no dependencies",
  },
  aws4fetch: {
    licence: "MIT",
    reason: "Signature Version 4 for `@snap/aws`, with the cryptography of the runtime; no dependencies",
  },
  "fast-string-truncated-width": {
    licence: "MIT",
    reason: "the character widths that fast-string-width needs; no dependencies",
  },
  "fast-string-width": {
    licence: "MIT",
    reason: "the width of strings in a terminal, so that the tables of `snapshots` fit; also runs in Node 20",
  },
  "fastest-levenshtein": {
    licence: "MIT",
    reason: "the nearest name of a misspelt command, flag or account; no dependencies",
  },
  "openapi-fetch": {
    licence: "MIT",
    reason: "the query serializer that its users know, and its types",
  },
  "openapi-typescript-helpers": {
    licence: "MIT",
    reason: "only types, which the types of openapi-fetch need",
  },
  "pure-rand": {
    licence: "MIT",
    reason: "the same mock data from the same seed; no dependencies",
  },
  "smol-toml": {
    licence: "BSD-3-Clause",
    reason: "reads the configuration of `snapshots`, and reports the line of a mistake; no dependencies",
  },
  txml: {
    licence: "MIT",
    reason: "parses the XML of EC2 for `@snap/aws`; 2 kB, expands no entities of documents, no dependencies",
  },
  yaml: {
    licence: "ISC",
    reason: "the YAML output of `snapshots`; no dependencies",
  },
  zod: {
    licence: "MIT",
    reason: "the schemas of the tools of `snapshots mcp`, which the protocol's server also needs; no dependencies",
  },
};

/** Licences that require only that their text is included. */
export const LICENCES: readonly string[] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
