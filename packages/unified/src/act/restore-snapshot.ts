import type { Adapter, CreateOptions, RestoreTarget } from "../adapter.ts";
import { doubt, mayBeDone } from "../adapter-kit/started.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import type { SnapshotSource } from "../snapshot.ts";
import { checkCapability } from "./check-capability.ts";
import { within } from "./within.ts";

/** The result of a restoration. */
export interface Restored {
  /** The ref of the snapshot, `<account>/<id>`. */
  readonly ref: string;
  /** The resource that holds the snapshot's data now. */
  readonly resource: SnapshotSource;
}

/** Restores an existing snapshot. Rejects before any request what the account does not support. */
export async function restoreSnapshot(
  adapter: Adapter,
  id: string,
  into: RestoreTarget,
  options: CreateOptions,
): Promise<Restored> {
  checkCapability(adapter, "restore", into?.type);
  const { account, restore } = adapter;
  if (!restore) throw new UnsupportedOperationError(`The adapter of "${account}" must have a method \`restore\`.`);
  return within(adapter, "restore", options, async (call) => {
    const snapshot = await adapter.get(id, call);
    const resource = await restore(snapshot, into, call).catch((error: unknown) => {
      throw mayBeDone(error) ? doubt(error) : error;
    });
    return { ref: snapshot.ref, resource };
  });
}
