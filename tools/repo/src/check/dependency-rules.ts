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
