import { type Fault, SyncError } from "@snap/openapi/problem";

/** @throws {SyncError} where something was left out. */
export function whole<Value>([value, faults]: readonly [Value, readonly Fault[]]): Value {
  if (faults.length > 0) throw new SyncError(...faults);
  return value;
}
