/** What a published package may depend on. */
export interface DependencyRule {
  readonly direct: readonly string[];
  /** Optional peers; there are no others. */
  readonly peers: readonly string[];
  /** What those of `direct` that are not ours bring along in turn. */
  readonly through?: readonly string[];
}

const PROVIDER: DependencyRule = { direct: ["@snap/runtime"], peers: ["@snap/mock", "msw"] };

/** What each published package depends on, and nothing else. `SECURITY.md` shows it. */
export const DEPENDENCIES: Readonly<Record<string, DependencyRule>> = {
  digitalocean: PROVIDER,
  fireworks: PROVIDER,
  instavm: PROVIDER,
  mock: { direct: ["@cfworker/json-schema", "pure-rand"], peers: ["msw"] },
  runtime: { direct: ["openapi-fetch"], peers: [], through: ["openapi-typescript-helpers"] },
  unified: { direct: ["@snap/digitalocean", "@snap/fireworks", "@snap/instavm", "@snap/runtime"], peers: [] },
};
