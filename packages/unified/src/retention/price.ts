import { checkOptionNames } from "../check-option-names.ts";
import { refuseOption } from "../option-values.ts";
import type { Snapshot, SnapshotKind } from "../snapshot.ts";

/** What snapshots cost in a month. Omitted conditions match every snapshot. */
export interface Price {
  /** The short name of the provider, such as `digitalocean`. */
  readonly provider?: string;
  /** The name of the account. */
  readonly account?: string;
  /** The kind of snapshot, such as `volume`. */
  readonly kind?: SnapshotKind;
  /** A region in which the snapshot can be used. */
  readonly region?: string;
  /** The price of one unit for a month. */
  readonly amount: number;
  /** The currency of the price, such as `USD`. */
  readonly currency: string;
  /** The unit: 1,000,000,000 bytes, 1,073,741,824 bytes, or a snapshot of any size. */
  readonly per: "GB" | "GiB" | "snapshot";
}

/** An amount of money. */
export interface Cost {
  /** The amount, not rounded. */
  readonly amount: number;
  /** The currency, such as `USD`. */
  readonly currency: string;
}

const BYTES = { GB: 1e9, GiB: 2 ** 30 } as const;
const KEYS: Record<keyof Price, true> = {
  account: true,
  amount: true,
  currency: true,
  kind: true,
  per: true,
  provider: true,
  region: true,
};

/** A snapshot whose price is looked up. */
type Priced = Pick<Snapshot, "kind" | "provider" | "regions" | "sizeBytes"> & { readonly account: string };

/** Sums up costs. `add` returns `false` if the cost of a snapshot is unknown. The first price that matches applies. */
export function createCosts() {
  const amounts = new Map<string, number>();
  return {
    add(snapshot: Priced, prices: readonly Price[]): boolean {
      const price = prices.find((candidate) => applies(candidate, snapshot));
      const units = price && countUnits(price, snapshot);
      if (price === undefined || units === undefined) return false;
      amounts.set(price.currency, (amounts.get(price.currency) ?? 0) + units * price.amount);
      return true;
    },
    sum: (): Cost[] => [...amounts].sort().map(([currency, amount]) => ({ amount, currency })),
  };
}

/** Checks a price table, which may come from a file. @throws {InvalidRequestError} at the first invalid price. */
export function checkPrices(prices: readonly Price[]): void {
  if (!Array.isArray(prices)) refuseOption("prices", "an array of prices", prices);
  for (const [index, price] of (prices as readonly unknown[]).entries()) {
    const place = `prices[${index}]`;
    if (typeof price !== "object" || !price) refuseOption(place, "an object", price);
    checkOptionNames(price, Object.keys(KEYS));
    const { amount, currency, per } = price as { [Key in keyof Price]?: unknown };
    if (!(typeof amount === "number" && amount >= 0 && Number.isFinite(amount)))
      refuseOption(`${place}.amount`, "a number ≥ 0", amount);
    if (typeof currency !== "string" || currency === "")
      refuseOption(`${place}.currency`, "a currency such as USD", currency);
    if (per !== "GB" && per !== "GiB" && per !== "snapshot") refuseOption(`${place}.per`, "GB, GiB or snapshot", per);
  }
}

function applies({ provider, account, kind, region }: Price, snapshot: Priced): boolean {
  return (
    (provider === undefined || provider === snapshot.provider) &&
    (account === undefined || account === snapshot.account) &&
    (kind === undefined || kind === snapshot.kind) &&
    (region === undefined || snapshot.regions?.includes(region) === true)
  );
}

function countUnits({ per }: Price, { sizeBytes }: Priced): number | undefined {
  if (per === "snapshot") return 1;
  return sizeBytes === null ? undefined : sizeBytes / BYTES[per];
}
