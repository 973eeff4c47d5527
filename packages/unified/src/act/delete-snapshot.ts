import { SnapError, UnexpectedResponseError } from "@snap/runtime";
import type { Adapter, CallOptions } from "../adapter.ts";
import { addContext } from "../adapter-kit/add-context.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";

/** The result of a deletion. */
export interface Deletion {
  /** The ref of the snapshot. */
  readonly ref: string;
  /** Whether the snapshot existed. Also `true` if an earlier attempt of the same call may have deleted it. */
  readonly existed: boolean;
  /** `gone`, or `deleting` if the provider is still deleting the snapshot: wait with `waitUntilGone`. */
  readonly state: "deleting" | "gone";
}

/** Deletes a snapshot and verifies that it is gone. A missing snapshot is not an error. */
export async function deleteSnapshot(
  adapter: Adapter,
  id: string,
  ref: string,
  options: CallOptions,
): Promise<Deletion> {
  const { provider, account, capabilities } = adapter;
  if (capabilities.delete === false) {
    const message = `Account "${account}" (${provider}) cannot delete snapshots.`;
    throw new UnsupportedOperationError(message, { provider, account, operation: "delete" });
  }
  const gone = await failureIfGone(adapter.delete(id, options));
  // After a retry, an earlier request may have deleted the snapshot, because its response was lost.
  if (gone) return { ref, existed: gone.method === "DELETE" && gone.attempts > 1, state: "gone" };
  let state: string | undefined;
  const there = adapter.get(id, options).then((snapshot) => {
    ({ state } = snapshot);
  });
  if (await failureIfGone(there)) return { ref, existed: true, state: "gone" };
  if (state === "deleting") return { ref, existed: true, state };
  const error = new UnexpectedResponseError(
    `The provider reported ${ref} as deleted, but it still exists (state ${state}).`,
  );
  throw addContext(error, { provider: adapter.provider, account: adapter.account, operation: "deleteSnapshot" });
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
