import type { Snapshot } from "./snapshot.ts";

/** Options of a call that may send requests. */
export interface CallOptions {
  /** Ends the call when aborted. */
  readonly signal?: AbortSignal;
}

/** One account at one provider: what every adapter in `providers/` creates. */
export interface Adapter<Provider extends string = string, Raw = unknown> {
  readonly provider: Provider;
  /** The account's name in refs. */
  readonly account: string;
  /** Pages of the account's snapshots; each is requested when it is asked for. */
  listPages(options: CallOptions): AsyncIterable<readonly Snapshot<Provider, Raw>[]>;
  /** @throws {ApiError} with code `NOT_FOUND` when there is no such snapshot. */
  get(id: string, options: CallOptions): Promise<Snapshot<Provider, Raw>>;
}
