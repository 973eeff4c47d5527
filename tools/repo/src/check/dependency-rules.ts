/** What a published package may depend on. */
export interface DependencyRule {
  readonly direct: readonly string[];
  /** Optional peers; there are no others. */
  readonly peers: readonly string[];
  /** What those of `direct` that are not ours bring along in turn. */
  readonly through?: readonly string[];
}

/**
 * What each published package depends on, and nothing else, by its folder. `SECURITY.md` shows it.
 * Those of `providers` that are not `published` yet have no adapter.
 */
export function dependencyRules(
  providers: readonly string[],
  published = providers,
): Readonly<Record<string, DependencyRule>> {
  const clients = published.map((provider) => `@snap/${provider}`);
  return {
    unified: { direct: [...clients, "@snap/runtime"], peers: [] },
    ...Object.fromEntries(providers.map((provider) => [provider, PROVIDER])),
    runtime: { direct: ["openapi-fetch"], peers: [], through: ["openapi-typescript-helpers"] },
    mock: { direct: ["@cfworker/json-schema", "@snap/runtime", "pure-rand"], peers: ["msw"] },
  };
}

const PROVIDER: DependencyRule = { direct: ["@snap/runtime"], peers: ["@snap/mock", "msw"] };

/** A third-party package that comes along with ours in an install. */
export interface Shipped {
  readonly licence: string;
  readonly reason: string;
}

/** Every one of them, and why it is needed. `SECURITY.md` shows it. */
export const SHIPPED: Readonly<Record<string, Shipped>> = {
  "@cfworker/json-schema": {
    licence: "MIT",
    reason: "checks requests in mocks without `eval`; no dependencies",
  },
  "openapi-fetch": {
    licence: "MIT",
    reason: "the query serializer that its users know, and its types",
  },
  "openapi-typescript-helpers": {
    licence: "MIT",
    reason: "types alone, which those of openapi-fetch need",
  },
  "pure-rand": {
    licence: "MIT",
    reason: "the same mock data from the same seed; no dependencies",
  },
};

/** Licences that ask for no more than that their text comes along. */
export const LICENCES: readonly string[] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
