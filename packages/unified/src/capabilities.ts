import type { SnapshotKind } from "./snapshot.ts";

/**
 * The operations that an account supports in addition to listing, and how it gets and deletes. They determine the types of
 * `create` and `restore`.
 */
export interface Capabilities {
  /**
   * The kinds of resources that a snapshot can be created from, each with the time when the new snapshot is listed:
   * `at-once` or `when-ready`.
   *
   * The time determines how long to look for a snapshot if the response to its creation was lost.
   */
  readonly create: Readonly<Partial<Record<SnapshotKind, "at-once" | "when-ready">>>;
  /**
   * The kinds of resources that a snapshot can be restored into, each as a `new` resource, `in-place` into an existing
   * one, or `either`, as the target says.
   */
  readonly restore: Readonly<Partial<Record<SnapshotKind, "either" | "in-place" | "new">>>;
  /** `listed` if the provider cannot return a single snapshot: it is then found in the list. */
  readonly get?: "listed";
  /** `false` if the provider cannot delete snapshots. */
  readonly delete?: false;
  /** `true` if the provider can rename snapshots. */
  readonly rename?: true;
  /** `true` if the provider can protect snapshots from deletion. */
  readonly protect?: true;
  /** `false` if the provider reports no state of a snapshot, so `waitUntilReady` is refused. */
  readonly state?: false;
}
