import { SnapError } from "@snap/runtime";
import type { SnapshotKind } from "./snapshot.ts";

/** What an account can do beyond listing, getting and deleting. One literal per adapter; all else follows from it. */
export interface Capabilities {
  /**
   * What a snapshot can be made from, and when the new one is listed: `at-once`, or `when-ready`.
   *
   * It tells how long to look for a snapshot whose creation was never answered.
   */
  readonly create: Readonly<Partial<Record<SnapshotKind, "at-once" | "when-ready">>>;
}

/** Thrown before any request when an account cannot do what is asked. */
export class UnsupportedOperationError extends SnapError {
  static override readonly kind = "UnsupportedOperationError";
  static override readonly code = "UNIMPLEMENTED";
}

/**
 * When a new snapshot of such a source is listed.
 *
 * @throws {UnsupportedOperationError} when the account makes none of it.
 */
export function checkCreate(account: string, { create }: Capabilities, kind: SnapshotKind): "at-once" | "when-ready" {
  const listed = create[kind];
  if (listed) return listed;
  const kinds = Object.keys(create).join(", ") || "none at all";
  throw new UnsupportedOperationError(`"${account}" makes no snapshot of type "${kind}", but of: ${kinds}`);
}
