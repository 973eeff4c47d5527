import type { Adapter, CreateOptions, RestoreTarget } from "../adapter.ts";
import { doubt, mayBeDone } from "../adapter-kit/started.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotSource } from "../snapshot.ts";
import { checkCapability } from "./check-capability.ts";
import { within } from "./within.ts";

/** What was restored, and to what. */
export interface Restored {
  /** The ref of the snapshot. */
  readonly ref: string;
  /** What holds the snapshot's data now. */
  readonly resource: SnapshotSource;
}

/** Restores a snapshot that is there; what the account cannot do is refused before any request. */
export async function restoreSnapshot(
  adapter: Adapter,
  id: string,
  into: RestoreTarget,
  options: CreateOptions,
): Promise<Restored> {
  checkCapability(adapter, "restore", into?.type);
  const { account, restore } = adapter;
  if (!restore) throw new UnsupportedOperationError(`the adapter of "${account}" has no method \`restore\``);
  return within(adapter, "restore", options, async (call) => {
    const snapshot = await adapter.get(id, call);
    const resource = await restore(snapshot, into, call).catch((error: unknown) => {
      throw mayBeDone(error) ? doubt(error) : error;
    });
    return { ref: snapshot.ref, resource };
  });
}
