import { InvalidRequestError } from "@snap/runtime";
import type { Adapter, CallOptions } from "./adapter.ts";
import { createListing, type Listing, type ListOptions } from "./listing.ts";
import { parseRef } from "./ref.ts";
import type { Snapshot } from "./snapshot.ts";

export interface SnapOptions<Adapters extends readonly Adapter[]> {
  /** The accounts to work with, each from an adapter such as `@snap/unified/digitalocean`. */
  readonly accounts: Adapters;
}

/** The snapshots that an adapter gives. */
export type SnapshotOf<A extends Adapter> =
  A extends Adapter<infer Provider, infer Raw> ? Snapshot<Provider, Raw> : never;

/** One snapshot API over accounts at any number of providers. */
export interface Snap<Item extends Snapshot> {
  /** Lists the snapshots of all accounts. */
  list(options?: ListOptions): Listing<Item>;
  /**
   * Gets one snapshot by its ref.
   *
   * @throws {ApiError} with code `NOT_FOUND` when there is no such snapshot.
   * @throws {InvalidRequestError} when the ref names no account here.
   */
  get(ref: string, options?: CallOptions): Promise<Item>;
}

/**
 * Creates one snapshot API over accounts.
 *
 * @throws {InvalidRequestError} when two accounts share a name, or a name cannot be part of a ref.
 */
export function createSnap<const Adapters extends readonly Adapter[]>({
  accounts,
}: SnapOptions<Adapters>): Snap<SnapshotOf<Adapters[number]>> {
  type Item = SnapshotOf<Adapters[number]>;
  const adapters = new Map<string, Adapter>();
  for (const adapter of accounts) {
    checkName(adapter.account, adapters);
    adapters.set(adapter.account, adapter);
  }
  return {
    list: (options = {}) => createListing<Item>([...adapters.values()], options),
    get: async (ref, options = {}) => {
      const { account, id } = parseRef(ref);
      const adapter = adapters.get(account);
      if (!adapter)
        throw new InvalidRequestError(`"${ref}" names no account here: choose ${[...adapters.keys()].join(", ")}`);
      return (await adapter.get(id, options)) as Item;
    },
  };
}

function checkName(name: string, adapters: ReadonlyMap<string, Adapter>): void {
  const problem = name === "" || name.includes("/") ? "no account name: use any text without a slash" : undefined;
  const taken = adapters.has(name) ? "the name of two accounts: give one another name with `account`" : undefined;
  if (problem ?? taken) throw new InvalidRequestError(`"${name}" is ${problem ?? taken}`);
}
