import type { Snapshot } from "@snap/unified";
import type { ConformanceSubject } from "@snap/unified/testing";
import { DIGITALOCEAN, FIREWORKS, INSTAVM } from "../../support/subjects.ts";
import { type BrokenAdapter, changeSnapshots } from "./adapter.ts";

type Inventions = Partial<Snapshot>;

const SOURCE = { type: "volume", id: "invented" } as const;
// Invented values of fields that the provider reports only sometimes.
const MISSING: readonly [ConformanceSubject, Inventions][] = [
  [DIGITALOCEAN, { name: "invented" }],
  [DIGITALOCEAN, { sizeBytes: 0, sizeBasis: "stored", sizes: [{ bytes: 0, basis: "stored" }] }],
  [DIGITALOCEAN, { kind: "volume" }],
  [DIGITALOCEAN, { source: SOURCE }],
  [DIGITALOCEAN, { regions: ["everywhere"] }],
  [DIGITALOCEAN, { tags: [] }],
  [INSTAVM, { isPublic: false }],
  [INSTAVM, { error: "" }],
  [INSTAVM, { image: "latest" }],
  [FIREWORKS, { error: "" }],
];
// Invented values of fields that the provider never reports.
const UNSTATED: readonly [ConformanceSubject, Inventions][] = [
  [FIREWORKS, { name: "invented" }],
  [FIREWORKS, { sizeBytes: 0, sizeBasis: "stored" }],
  [FIREWORKS, { minDiskBytes: 0 }],
  [FIREWORKS, { isProtected: false }],
  [FIREWORKS, { expiresAt: new Date("2030-01-01T00:00:00Z") }],
  [FIREWORKS, { regions: [] }],
  [FIREWORKS, { tags: [] }],
  [DIGITALOCEAN, { isPublic: false }],
  [DIGITALOCEAN, { error: "none" }],
  [DIGITALOCEAN, { image: "latest" }],
];

/** Adapters that return values that their provider did not report. */
export const BROKEN_FIELDS: readonly BrokenAdapter[] = [
  ...MISSING.flatMap(([good, inventions]) =>
    [undefined, null].map((stated) =>
      invents(good, inventions, ([field]) => ({
        found: `model: has no ${field} where the provider reports ${stated}`,
        said: `, where the provider reports ${stated}`,
      })),
    ),
  ),
  ...UNSTATED.map(([good, inventions]) =>
    invents(good, inventions, ([field, value]) => ({
      found: `model: has no ${field} if the provider never reports one`,
      said: `has the ${field} ${JSON.stringify(value)}, which the provider does not report`,
    })),
  ),
  {
    does: "reports a name that differs from the provider's",
    found: "model: has the name that the provider reports",
    said: 'has the name "web-01-before-upgrade!", where the provider reports "web-01-before-upgrade"',
    by: (good) => changeSnapshots(good, ({ name }) => ({ name: `${name}!` })),
  },
  {
    does: "never reports tags",
    found: "model: has the tags that the provider reports",
    said: 'has the tags null, where the provider reports ["web","env:prod"]',
    by: (good) => changeSnapshots(good, () => ({ tags: null })),
  },
  {
    does: "invents a source",
    found: "model: has no source except one that the provider reports",
    said: 'has the source {"type":"volume","id":"invented"}, where the provider reports ["accounts/acme-robotics/',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, () => ({ source: SOURCE })),
  },
  {
    does: "invents kinds",
    found: "model: has no kind, or the same inferred kind for all snapshots, if the provider reports none",
    said: 'snapshots have the kinds ["environment","vm"], although the provider reports none',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, ({ state }) => ({ kind: state === "failed" ? "vm" : "environment" })),
  },
  {
    does: "does not name an inferred kind",
    found: "model: has no kind, or the same inferred kind for all snapshots, if the provider reports none",
    said: 'has the kind "environment", which is not reported, but `inferred` does not name it',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, () => ({ inferred: [] })),
  },
  {
    does: "invents a state",
    found: "model: has the state unknown, or an inferred ready, if the provider reports no state",
    said: 'has the state "creating", which the provider does not report',
    by: (good) => changeSnapshots(good, () => ({ state: "creating" })),
  },
  {
    does: "does not name an inferred state",
    found: "model: has the state unknown, or an inferred ready, if the provider reports no state",
    said: "is assumed to be ready, but `inferred` does not name the state",
    by: (good) => changeSnapshots(good, () => ({ inferred: [] })),
  },
  ...[FIREWORKS, INSTAVM].map(
    (good): BrokenAdapter => ({
      does: `reports a missing state at ${good.name} as ready`,
      found: "model: reports a missing state as unknown",
      said: 'has the state "ready", where the provider reports undefined',
      good,
      by: (adapter) =>
        changeSnapshots(adapter, ({ state, inferred }) =>
          state === "unknown" ? { state: "ready", inferred: [...inferred, "state"] } : {},
        ),
    }),
  ),
];

// Returns an adapter that has invented values instead of null.
function invents(
  good: ConformanceSubject,
  inventions: Inventions,
  expected: (first: readonly [string, unknown]) => Pick<BrokenAdapter, "found" | "said">,
): BrokenAdapter {
  const entries = Object.entries(inventions) as [keyof Snapshot, unknown][];
  const [first] = entries as [[string, unknown]];
  const { found, said } = expected(first);
  return {
    does: `invents the ${first[0]} at ${good.name} (${found})`,
    found,
    said,
    good,
    by: (adapter) =>
      changeSnapshots(adapter, (snapshot) =>
        Object.fromEntries(entries.map(([field, value]) => [field, snapshot[field] ?? value])),
      ),
  };
}
