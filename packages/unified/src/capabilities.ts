import type { SnapshotKind } from "./snapshot.ts";

/**
 * What an account can do in addition to listing, getting and deleting. The types of `create` and `restore` follow from
 * it.
 */
export interface Capabilities {
  /**
   * What a snapshot can be created from, and when the new snapshot is listed: `at-once` or `when-ready`.
   *
   * This decides how long to look for a snapshot if the response to its creation was lost.
   */
  readonly create: Readonly<Partial<Record<SnapshotKind, "at-once" | "when-ready">>>;
  /** What a snapshot can be restored into: a `new` resource, or an existing one `in-place`. */
  readonly restore: Readonly<Partial<Record<SnapshotKind, "in-place" | "new">>>;
}
