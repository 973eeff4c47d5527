import { type SnapError, UnexpectedResponseError } from "@snap/runtime";
import { loadOnDemand } from "@snap/runtime/helpers";
import type { Adapter, CallOptions } from "../adapter.ts";
import { addContext } from "../adapter-kit/add-context.ts";
import { isNotFound } from "../errors/is-not-found.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";

/** The result of a deletion. */
export interface Deletion {
  /** The ref of the snapshot. */
  readonly ref: string;
  /** Whether the snapshot existed. Also `true` if an earlier attempt of the same call may have deleted it. */
  readonly existed: boolean;
  /** Whether the snapshot was requested after its deletion and no longer existed, or is being deleted. */
  readonly verified: boolean;
  /** Why the snapshot could not be requested after its deletion. */
  readonly error?: unknown;
  /** `gone`, or `deleting` if the provider is still deleting the snapshot: wait with `waitUntilGone`. */
  readonly state: "deleting" | "gone";
}

/** Options of `snap.delete`. */
export interface DeleteOptions extends CallOptions {
  /** Whether to request the snapshot after its deletion, to verify that it is gone. Default: `true`. */
  readonly verify?: boolean;
}

/** The parts of an adapter that delete a snapshot. */
export type DeletingAdapter = Pick<Adapter, "account" | "capabilities" | "delete" | "get" | "provider">;

/** Deletes a snapshot and verifies that it is gone. A missing snapshot is not an error. */
export async function deleteSnapshot(
  adapter: DeletingAdapter,
  id: string,
  ref: string,
  { verify = true, ...options }: DeleteOptions,
): Promise<Deletion> {
  const { provider, account, capabilities } = adapter;
  if (capabilities.delete === false) {
    const message = `Account "${account}" (${provider}) cannot delete snapshots.`;
    throw new UnsupportedOperationError(message, { provider, account, operation: "delete" });
  }
  const gone = await failureIfGone(adapter.delete(id, options));
  // After a retry, the snapshot may have been deleted by an earlier request whose response was lost.
  if (gone) return { ref, existed: gone.method === "DELETE" && gone.attempts > 1, verified: true, state: "gone" };
  const deleted = { ref, existed: true, state: "gone" } as const;
  if (!verify) return { ...deleted, verified: false };
  let state: string;
  try {
    ({ state } = await adapter.get(id, options));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (isNotFound(error)) return { ...deleted, verified: true };
    return { ...deleted, verified: false, error };
  }
  if (state === "deleting") return { ...deleted, verified: true, state };
  const { cleanReceived } = await loadOnDemand();
  const message = `The provider reported ${cleanReceived(ref)} as deleted, but it still exists (state ${state}).`;
  throw addContext(new UnexpectedResponseError(message), {
    provider: adapter.provider,
    account: adapter.account,
    operation: "deleteSnapshot",
  });
}

async function failureIfGone(asked: Promise<unknown>): Promise<SnapError | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (isNotFound(error)) return error;
    throw error;
  }
}
