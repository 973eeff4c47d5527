import type { Adapter, CreateOptions, RestoreTarget } from "../adapter.ts";
import { markUncertain, mayBeDone } from "../adapter-kit/started.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotSource } from "../snapshot.ts";
import { checkCapability } from "./check-capability.ts";
import { withTimeout } from "./with-timeout.ts";

/** The result of a restoration. */
export interface Restored {
  /** The ref of the snapshot, `<account>/<id>`. */
  readonly ref: string;
  /** The resource that now has the snapshot's data. */
  readonly resource: SnapshotSource;
}

/** Restores an existing snapshot. Rejects an unsupported target before any request. */
export async function restoreSnapshot(
  adapter: Adapter,
  id: string,
  into: RestoreTarget,
  options: CreateOptions,
): Promise<Restored> {
  checkCapability(adapter, "restore", adapter.capabilities.restore, into?.type);
  const { account, restore } = adapter;
  if (!restore) throw new UnsupportedOperationError(`The adapter of "${account}" must have a method \`restore\`.`);
  return withTimeout(adapter, "restore", options, async (call) => {
    const snapshot = await adapter.get(id, call);
    const resource = await restore(snapshot, into, call).catch((error: unknown) => {
      throw mayBeDone(error) ? markUncertain(error) : error;
    });
    return { ref: snapshot.ref, resource };
  });
}
