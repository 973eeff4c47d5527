import { pollUntilDone } from "@snap/runtime/helpers";
import type { Adapter, CreateOptions } from "../adapter.ts";
import { refuseOption } from "../option-values.ts";
import type { Snapshot } from "../snapshot.ts";
import { checkMethod } from "./check-capability.ts";
import { withTimeout } from "./with-timeout.ts";

/** Renames a snapshot, and returns it when the provider reports the new name. */
export async function renameSnapshot(
  adapter: Adapter,
  id: string,
  name: string,
  options: CreateOptions,
): Promise<Snapshot> {
  const rename = checkMethod(adapter, "rename");
  if (typeof name !== "string" || name === "") refuseOption("name", "a non-empty string", name);
  return withTimeout(adapter, "rename", options, async (call) => {
    await rename(id, name, call);
    return getChanged(adapter, id, call, (snapshot) => snapshot.name === name);
  });
}

/** Turns the protection of a snapshot on or off, and returns it when the provider reports the change. */
export async function protectSnapshot(
  adapter: Adapter,
  id: string,
  on: boolean,
  options: CreateOptions,
): Promise<Snapshot> {
  const protect = checkMethod(adapter, "protect");
  if (typeof on !== "boolean") refuseOption("on", "a boolean", on);
  return withTimeout(adapter, "protect", options, async (call) => {
    await protect(id, on, call);
    // A provider that does not report the protection cannot confirm it.
    return getChanged(adapter, id, call, ({ isProtected }) => isProtected === null || isProtected === on);
  });
}

// The change may be an action that is not complete when the provider responds.
function getChanged(
  adapter: Adapter,
  id: string,
  call: CreateOptions,
  isChanged: (snapshot: Snapshot) => boolean,
): Promise<Snapshot> {
  const poll = (target: string) => adapter.get(target, call);
  const check = (snapshot: Snapshot) => (isChanged(snapshot) ? "done" : "pending");
  return pollUntilDone({ target: id }, { ...call, timeout: Number.POSITIVE_INFINITY, poll, check });
}
