import type { Operation } from "../model/model.ts";

/** Returns the key by which the runtime finds what a client knows about an operation. */
export function keyOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}
