import { at } from "@snap/openapi/json";
import { keysOf } from "@snap/openapi/pointer";
import type { Validate } from "../model/create-validators.ts";

/**
 * Removes the invalid parts of a value: the innermost property or item first, then the parents that require it. Returns
 * `undefined` if nothing remains.
 */
export function leaveOut(value: unknown, validate: Validate): unknown {
  const root = { value: structuredClone(value) };
  while (!validate(root.value)) {
    const refused = (validate.errors ?? []).map(({ instancePath }) => keysOf(instancePath));
    const deepest = refused.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
    if (deepest.length === 0 || !remove(root, ["value", ...deepest])) return undefined;
  }
  return root.value;
}

function remove(root: object, keys: readonly string[]): boolean {
  const holder = at(root, ...keys.slice(0, -1));
  const key = keys.at(-1) ?? "";
  if (Array.isArray(holder)) return holder.splice(Number(key), 1).length > 0;
  return (
    typeof holder === "object" && holder !== null && Object.hasOwn(holder, key) && Reflect.deleteProperty(holder, key)
  );
}
