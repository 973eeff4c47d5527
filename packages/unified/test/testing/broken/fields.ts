import type { Snapshot } from "@snap/unified";
import type { ConformanceSubject } from "@snap/unified/testing";
import { DIGITALOCEAN, FIREWORKS, INSTAVM } from "../../support/subjects.ts";
import { type BrokenAdapter, changeSnapshots } from "./adapter.ts";

type Inventions = Partial<Snapshot>;

const SOURCE = { type: "volume", id: "invented" } as const;
// Of fields that the provider of the subject states, but not always.
const MISSING: readonly [ConformanceSubject, Inventions][] = [
  [DIGITALOCEAN, { name: "invented" }],
  [DIGITALOCEAN, { sizeBytes: 0, sizeBasis: "stored" }],
  [DIGITALOCEAN, { kind: "volume" }],
  [DIGITALOCEAN, { source: SOURCE }],
  [DIGITALOCEAN, { regions: ["everywhere"] }],
  [DIGITALOCEAN, { tags: [] }],
  [INSTAVM, { isPublic: false }],
  [INSTAVM, { error: "" }],
  [INSTAVM, { image: "latest" }],
  [FIREWORKS, { error: "" }],
];
// Of fields that it never states.
const UNSTATED: readonly [ConformanceSubject, Inventions][] = [
  [FIREWORKS, { name: "invented" }],
  [FIREWORKS, { sizeBytes: 0, sizeBasis: "stored" }],
  [FIREWORKS, { regions: [] }],
  [FIREWORKS, { tags: [] }],
  [DIGITALOCEAN, { isPublic: false }],
  [DIGITALOCEAN, { error: "none" }],
  [DIGITALOCEAN, { image: "latest" }],
];

/** Adapters that tell what their provider did not state. */
export const BROKEN_FIELDS: readonly BrokenAdapter[] = [
  ...MISSING.flatMap(([good, inventions]) =>
    [undefined, null].map((stated) =>
      invents(good, inventions, ([field]) => ({
        found: `model: knows no ${field} where the provider states ${stated}`,
        said: `, where the provider states ${stated}`,
      })),
    ),
  ),
  ...UNSTATED.map(([good, inventions]) =>
    invents(good, inventions, ([field, value]) => ({
      found: `model: knows no ${field}, which the provider does not state`,
      said: `has the ${field} ${JSON.stringify(value)}, which the provider does not state`,
    })),
  ),
  {
    does: "tells another name than the provider",
    found: "model: has the name that the provider states",
    said: 'has the name "web-01-before-upgrade!", where the provider states "web-01-before-upgrade"',
    by: (good) => changeSnapshots(good, ({ name }) => ({ name: `${name}!` })),
  },
  {
    does: "never tells tags",
    found: "model: has the tags that the provider states",
    said: 'has the tags null, where the provider states ["web","env:prod"]',
    by: (good) => changeSnapshots(good, () => ({ tags: null })),
  },
  {
    does: "makes up a source that is not in the id",
    found: "model: names no source but one that the provider states",
    said: 'has the source {"type":"volume","id":"invented"}, where the provider states ["accounts/acme-robotics/',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, () => ({ source: SOURCE })),
  },
  {
    does: "makes up kinds",
    found: "model: has one kind for all, named in `inferred`, or none where the provider states none",
    said: 'snapshots have the kinds ["environment","vm"], although the provider states none',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, ({ state }) => ({ kind: state === "failed" ? "vm" : "environment" })),
  },
  {
    does: "does not say that it derived a kind",
    found: "model: has one kind for all, named in `inferred`, or none where the provider states none",
    said: 'has the kind "environment", which the provider does not state, not in `inferred`',
    good: FIREWORKS,
    by: (good) => changeSnapshots(good, () => ({ inferred: [] })),
  },
  {
    does: "makes up a state",
    found: "model: has the state unknown, or ready named in `inferred`, where the provider states none",
    said: 'has the state "creating", which the provider does not state',
    by: (good) => changeSnapshots(good, () => ({ state: "creating" })),
  },
  {
    does: "does not say that it takes all for ready",
    found: "model: has the state unknown, or ready named in `inferred`, where the provider states none",
    said: "is taken to be ready, and does not name it in `inferred`",
    by: (good) => changeSnapshots(good, () => ({ inferred: [] })),
  },
  ...[FIREWORKS, INSTAVM].map(
    (good): BrokenAdapter => ({
      does: `takes a missing state at ${good.name} for ready`,
      found: "model: takes a state that is not stated as unknown",
      said: 'has the state "ready", where the provider states undefined',
      good,
      by: (adapter) =>
        changeSnapshots(adapter, ({ state, inferred }) =>
          state === "unknown" ? { state: "ready", inferred: [...inferred, "state"] } : {},
        ),
    }),
  ),
];

// Puts the inventions where the good adapter knows nothing.
function invents(
  good: ConformanceSubject,
  inventions: Inventions,
  expected: (first: readonly [string, unknown]) => Pick<BrokenAdapter, "found" | "said">,
): BrokenAdapter {
  const entries = Object.entries(inventions) as [keyof Snapshot, unknown][];
  const [first] = entries as [[string, unknown]];
  const { found, said } = expected(first);
  return {
    does: `makes up the ${first[0]} at ${good.name} (${found})`,
    found,
    said,
    good,
    by: (adapter) =>
      changeSnapshots(adapter, (snapshot) =>
        Object.fromEntries(entries.map(([field, value]) => [field, snapshot[field] ?? value])),
      ),
  };
}
