import { SnapError, UnexpectedResponseError } from "@snap/runtime";
import type { Adapter, CallOptions } from "../adapter.ts";
import { tellContext } from "../adapter-kit/request.ts";

/** How a deletion went. */
export interface Deletion {
  readonly ref: string;
  /** Whether there was something to delete; also where an earlier attempt of the same call may have deleted it. */
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
  const gone = await failureIfGone(adapter.delete(id, options));
  // Where it was asked again, the answer to an earlier request was lost: that one may have deleted it.
  if (gone) return { ref, existed: gone.method === "DELETE" && gone.attempts > 1, state: "gone" };
  let state: string | undefined;
  const there = adapter.get(id, options).then((snapshot) => {
    ({ state } = snapshot);
  });
  if (await failureIfGone(there)) return { ref, existed: true, state: "gone" };
  if (state === "deleting") return { ref, existed: true, state };
  const error = new UnexpectedResponseError(`${ref} is still there, ${state}, although it was said to be deleted`);
  throw tellContext(error, { provider: adapter.provider, account: adapter.account, operation: "deleteSnapshot" });
}

async function failureIfGone(asked: Promise<unknown>): Promise<SnapError | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (SnapError.isInstance(error) && error.code === "NOT_FOUND") return error;
    throw error;
  }
}
