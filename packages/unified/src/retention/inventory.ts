import type { SizeBasis, Snapshot, SnapshotSource } from "../snapshot.ts";
import { type Cost, createCosts, type Price } from "./price.ts";

/** The totals of a group of snapshots. */
export interface Inventory {
  /** The number of snapshots. */
  readonly count: number;
  /** The sum of all known sizes, in bytes. */
  readonly bytes: number;
  /** Whether `bytes` is the billed or the stored size; `mixed` if the snapshots differ, `null` if no size is known. */
  readonly sizeBasis: SizeBasis | "mixed" | null;
  /** How many snapshots have no known size. */
  readonly unknownSizes: number;
  /** When the oldest snapshot was created; `null` if no time is known. */
  readonly oldest: Date | null;
  /** When the newest snapshot was created; `null` if no time is known. */
  readonly newest: Date | null;
  /** How many snapshots have no valid time. */
  readonly unknownTimes: number;
  /** What the snapshots cost in a month by the passed `prices`, for each currency. Empty without prices. */
  readonly monthlyCosts: readonly Cost[];
  /** How many snapshots have no price, or a price by size but no known size. 0 without prices. */
  readonly unpriced: number;
}

/** Totals over all snapshots, and by group. Groups are sorted by name. */
export interface GroupedInventory extends Inventory {
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
  /** The totals of each kind; `null` for snapshots of an unknown kind. */
  readonly kinds: readonly (Inventory & { readonly kind: Snapshot["kind"] })[];
  /** The totals of each tag; `null` for snapshots without a tag. A snapshot counts for each of its tags. */
  readonly tags: readonly (Inventory & { readonly tag: string | null })[];
  /** The totals of each region; `null` if the region is unknown. A snapshot counts for each of its regions. */
  readonly regions: readonly (Inventory & { readonly region: string | null })[];
}

/** The facts of a snapshot that totals depend on. */
export type Counted = Pick<
  Snapshot,
  "createdAt" | "kind" | "provider" | "ref" | "regions" | "sizeBasis" | "sizeBytes" | "source" | "tags"
> & { readonly account: string };

/** Sums up snapshots, in total and by group. */
export class Totals {
  readonly #prices: readonly Price[];
  readonly #total: Tally<object>;
  readonly #providers = new Groups<{ provider: string }>();
  readonly #accounts = new Groups<{ account: string; provider: string }>();
  readonly #sources = new Groups<{ account: string; provider: string; source: SnapshotSource | null }>();
  readonly #kinds = new Groups<{ kind: Snapshot["kind"] }>();
  readonly #tags = new Groups<{ tag: string | null }>();
  readonly #regions = new Groups<{ region: string | null }>();

  constructor(prices: readonly Price[] = []) {
    this.#prices = prices;
    this.#total = createTally({});
  }

  /** Counts a snapshot. */
  add(snapshot: Counted): void {
    const { account, provider, source, kind } = snapshot;
    const tallies = [
      this.#total,
      this.#providers.get({ provider }),
      this.#accounts.get({ account, provider }),
      this.#sources.get({ account, provider, source }),
      this.#kinds.get({ kind }),
      ...orNull(snapshot.tags).map((tag) => this.#tags.get({ tag })),
      ...orNull(snapshot.regions).map((region) => this.#regions.get({ region })),
    ];
    for (const tally of tallies) add(tally, snapshot, this.#prices);
  }

  /** Returns the totals of all counted snapshots. */
  sum(): GroupedInventory {
    return {
      ...toInventory(this.#total),
      providers: this.#providers.sum(),
      accounts: this.#accounts.sum(),
      sources: this.#sources.sum(),
      kinds: this.#kinds.sum(),
      tags: this.#tags.sum(),
      regions: this.#regions.sum(),
    };
  }
}

type Sum = { -readonly [Property in keyof Omit<Inventory, "monthlyCosts">]: Inventory[Property] };

interface Tally<Key> {
  readonly key: Key;
  readonly sum: Sum;
  readonly costs: ReturnType<typeof createCosts>;
}

class Groups<Key extends object> {
  readonly #groups = new Map<string, Tally<Key>>();

  get(key: Key): Tally<Key> {
    const name = JSON.stringify(key);
    const group = this.#groups.get(name) ?? createTally(key);
    this.#groups.set(name, group);
    return group;
  }

  sum(): (Inventory & Key)[] {
    return [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => toInventory(group));
  }
}

function createTally<Key extends object>(key: Key): Tally<Key> {
  const nothing = { count: 0, bytes: 0, sizeBasis: null, unknownSizes: 0, oldest: null, newest: null };
  return { key, sum: { ...nothing, unknownTimes: 0, unpriced: 0 }, costs: createCosts() };
}

function toInventory<Key extends object>({ key, sum, costs }: Tally<Key>): Inventory & Key {
  return { ...key, ...sum, monthlyCosts: costs.sum() };
}

function orNull(values: readonly string[] | null): readonly (string | null)[] {
  return values && values.length > 0 ? [...new Set(values)] : [null];
}

function add({ sum, costs }: Tally<object>, snapshot: Counted, prices: readonly Price[]): void {
  const { createdAt, sizeBytes, sizeBasis } = snapshot;
  const sized = sum.count - sum.unknownSizes;
  sum.count++;
  if (sizeBytes === null) sum.unknownSizes++;
  else {
    sum.bytes += sizeBytes;
    sum.sizeBasis = sized === 0 || sum.sizeBasis === sizeBasis ? sizeBasis : "mixed";
  }
  if (!createdAt || Number.isNaN(createdAt.getTime())) sum.unknownTimes++;
  else {
    if (sum.oldest === null || createdAt < sum.oldest) sum.oldest = createdAt;
    if (sum.newest === null || createdAt > sum.newest) sum.newest = createdAt;
  }
  if (prices.length > 0 && !costs.add(snapshot, prices)) sum.unpriced++;
}
