import { InvalidRequestError, type Started } from "@snap/runtime";
import type { Adapter, Created, CreateOptions } from "../adapter.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { joinRef } from "../format-ref.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import { checkStarted } from "./check-started.ts";
import type { FindAdapter } from "./locate.ts";
import type { Restored } from "./restore-snapshot.ts";
import { withTimeout } from "./with-timeout.ts";

/** Continues a creation or a restoration from plain data. */
export async function resumeStarted(
  find: FindAdapter,
  given: Started,
  options: CreateOptions,
): Promise<Created<Snapshot> | Restored> {
  const started = checkStarted(given);
  const { account, call: which, snapshot = "" } = started;
  const adapter = findAccount(find, account);
  if (!adapter.resume)
    throw new UnsupportedOperationError(`The adapter of "${account}" must have a method \`resume\`.`);
  return withTimeout(adapter, "resume", options, async (call) => {
    const result = await adapter.resume?.(started, call);
    if (which === "create") return result as Created<Snapshot>;
    return { ref: joinRef(account, snapshot), resource: result as SnapshotSource };
  });
}

function findAccount(find: FindAdapter, account: string): Adapter {
  try {
    return find(account, account);
  } catch (cause) {
    const remedy = `To resume, add an account with the name "${account}" to \`accounts\` of createSnap.`;
    throw new InvalidRequestError(`${(cause as Error).message} ${remedy}`, { cause });
  }
}
