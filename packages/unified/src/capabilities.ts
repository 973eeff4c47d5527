import type { SnapshotKind } from "./snapshot.ts";

/** What an account can do beyond listing, getting and deleting. One literal per adapter; all else follows from it. */
export interface Capabilities {
  /**
   * What a snapshot can be made from, and when the new one is listed: `at-once`, or `when-ready`.
   *
   * It tells how long to look for a snapshot whose creation was never answered.
   */
  readonly create: Readonly<Partial<Record<SnapshotKind, "at-once" | "when-ready">>>;
  /** What a snapshot can be restored into: something `new`, or `in-place` of something that is there. */
  readonly restore: Readonly<Partial<Record<SnapshotKind, "in-place" | "new">>>;
}
