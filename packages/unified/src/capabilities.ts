import type { SnapshotCapabilities } from "@snap/runtime";
import type { SnapshotKind } from "./snapshot.ts";

/**
 * The operations that an account supports in addition to listing, and how it gets and deletes. They determine the types of
 * `create` and `restore`.
 */
export interface Capabilities extends SnapshotCapabilities {
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
}
