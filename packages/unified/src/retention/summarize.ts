import type { AccountOutcome } from "../list/outcome.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import { type IncompleteAccount, toIncomplete } from "./incomplete.ts";

/** The totals of a group of snapshots. */
export interface Inventory {
  /** The number of snapshots. */
  readonly count: number;
  /** The sum of all known sizes, in bytes. */
  readonly bytes: number;
  /** Whether `bytes` is the billed or the stored size; `mixed` if the snapshots differ, `null` if no size is known. */
  readonly sizeBasis: Snapshot["sizeBasis"] | "mixed";
  /** How many snapshots have no known size. */
  readonly unknownSizes: number;
  /** When the oldest snapshot was created; `null` if no time is known. */
  readonly oldest: Date | null;
  /** When the newest snapshot was created; `null` if no time is known. */
  readonly newest: Date | null;
  /** How many snapshots have no valid time. */
  readonly unknownTimes: number;
}

/** Totals over all snapshots, and by group. Groups are sorted by name. */
export interface Summary extends Inventory {
  /** The totals of each provider. */
  readonly providers: readonly (Inventory & { readonly provider: string })[];
  /** The totals of each account. */
  readonly accounts: readonly (Inventory & { readonly account: string; readonly provider: string })[];
  /**
   * The totals of each source in each account. Snapshots of an account without a known source are one group. A source
   * may no longer exist.
   */
  readonly sources: readonly (Inventory & {
    readonly account: string;
    readonly provider: string;
    readonly source: SnapshotSource | null;
  })[];
  /** The accounts that were not fully listed: the totals lack some of their snapshots. Empty for an array. */
  readonly incomplete: readonly IncompleteAccount[];
}

/** The snapshots to sum up: a listing, which is read to the end, or an array. */
export type Summable = (AsyncIterable<Snapshot> | Iterable<Snapshot>) & {
  /** How the listing ended for each account, if that is known. */
  readonly outcomes?: readonly AccountOutcome[];
};

/** Sums up snapshots as they arrive, without storing them. */
export async function summarize(snapshots: Summable): Promise<Summary> {
  const total = createTally({});
  const providers = new Map<string, Tally<{ provider: string }>>();
  const accounts = new Map<string, Tally<{ account: string; provider: string }>>();
  const sources = new Map<string, Tally<{ account: string; provider: string; source: SnapshotSource | null }>>();
  for await (const snapshot of snapshots) {
    const { account, provider, source } = snapshot;
    add(total, snapshot);
    add(groupOf(providers, { provider }), snapshot);
    add(groupOf(accounts, { account, provider }), snapshot);
    add(groupOf(sources, { account, provider, source }), snapshot);
  }
  return {
    ...total,
    providers: toSorted(providers),
    accounts: toSorted(accounts),
    sources: toSorted(sources),
    incomplete: toIncomplete(snapshots.outcomes ?? []),
  };
}

type Tally<Key> = { -readonly [Property in keyof Inventory]: Inventory[Property] } & Key;

function createTally<Key extends object>(key: Key): Tally<Key> {
  const nothing = { count: 0, bytes: 0, sizeBasis: null, unknownSizes: 0, oldest: null, newest: null, unknownTimes: 0 };
  return { ...key, ...nothing };
}

function groupOf<Key extends object>(groups: Map<string, Tally<Key>>, key: Key): Tally<Key> {
  const name = JSON.stringify(key);
  const group = groups.get(name) ?? createTally(key);
  groups.set(name, group);
  return group;
}

// Sorts the groups by name.
function toSorted<Group>(groups: ReadonlyMap<string, Group>): Group[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function add(tally: Tally<object>, { createdAt, sizeBytes, sizeBasis }: Snapshot): void {
  const sized = tally.count - tally.unknownSizes;
  tally.count++;
  if (sizeBytes === null) tally.unknownSizes++;
  else {
    tally.bytes += sizeBytes;
    tally.sizeBasis = sized === 0 || tally.sizeBasis === sizeBasis ? sizeBasis : "mixed";
  }
  if (createdAt === null || Number.isNaN(createdAt.getTime())) tally.unknownTimes++;
  else {
    if (tally.oldest === null || createdAt < tally.oldest) tally.oldest = createdAt;
    if (tally.newest === null || createdAt > tally.newest) tally.newest = createdAt;
  }
}
