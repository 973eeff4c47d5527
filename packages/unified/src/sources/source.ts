import type { Page } from "../page.ts";
import type { SnapshotSource } from "../snapshot.ts";

/** A resource that snapshots are created from, such as a virtual machine or a volume. */
export interface Source {
  /** The short name of the provider. */
  readonly provider: string;
  /** The name of the account. */
  readonly account: string;
  /** The type, as in the `source` of snapshots. */
  readonly type: SnapshotSource["type"];
  /** The provider's id. */
  readonly id: string;
  /** The part of the account that the source is in, such as a project; `null` if the account has no such parts. */
  readonly scope: string | null;
  /** The name; `null` if the provider reports none. */
  readonly name: string | null;
  /** The tags; a label with a value is `key=value`. `null` if the provider does not report tags. */
  readonly tags: readonly string[] | null;
  /** The regions that the source is in; `null` if the provider does not report them. */
  readonly regions: readonly string[] | null;
  /** When the source was created; `null` if the provider does not report it. */
  readonly createdAt: Date | null;
  /** The object as the provider reported it. */
  readonly raw: unknown;
}

/** A list of an account, whose sources all have one type. */
export interface SourceList {
  /** The type of the sources in the list. */
  readonly type: SnapshotSource["type"];
  /** The operation that reads the list. */
  readonly operation?: string;
  /** Iterates over the pages of each reading of the list. */
  readonly readings: readonly (() => AsyncIterable<Page<Source>>)[];
}
