import { SnapError, UnexpectedResponseError } from "@snap/runtime";
import type { Adapter, CallOptions } from "./adapter.ts";
import { OtherSnapshotError } from "./other-snapshot-error.ts";
import { tellContext } from "./request.ts";

/** How a deletion went. */
export interface Deletion {
  readonly ref: string;
  /** Whether there was something to delete. */
  readonly existed: boolean;
  /** `deleting` where the provider is still at it: wait with `waitUntilGone`. */
  readonly state: "deleting" | "gone";
}

/** Deletes a snapshot and looks whether it is gone; any error but that it is not found goes on to the caller. */
export async function deleteSnapshot(
  adapter: Adapter,
  id: string,
  ref: string,
  options: CallOptions,
): Promise<Deletion> {
  const existed = await found(() => adapter.delete(id, options), isNotFound);
  if (!existed) return { ref, existed: false, state: "gone" };
  let state: string | undefined;
  // The one that was there before would still be given in place of another with its id.
  const isGone = (error: unknown) => isNotFound(error) || OtherSnapshotError.isInstance(error);
  const there = await found(async () => {
    ({ state } = await adapter.get(id, options));
  }, isGone);
  if (!there) return { ref, existed: true, state: "gone" };
  if (state === "deleting") return { ref, existed: true, state };
  const error = new UnexpectedResponseError(`${ref} is still there, ${state}, although it was said to be deleted`);
  throw tellContext(error, { provider: adapter.provider, account: adapter.account, operation: "deleteSnapshot" });
}

async function found(act: () => Promise<unknown>, isGone: (error: unknown) => boolean): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return SnapError.isInstance(error) && error.code === "NOT_FOUND";
}
