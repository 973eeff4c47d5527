import { SnapError } from "../errors/snap-error.ts";

type OnDemand = typeof import("./on-demand.ts");
let loading: Promise<OnDemand> | undefined;

/**
 * Loads what a plain read that succeeds does not need, when it is first needed.
 *
 * @throws {SnapError} when it cannot be loaded, as in a browser that is offline.
 */
export function loadOnDemand(): Promise<OnDemand> {
  loading ??= import("./on-demand.ts").catch((cause) => {
    loading = undefined;
    throw new SnapError("@snap/runtime could not load on-demand.js", { code: "UNAVAILABLE", retryable: true, cause });
  });
  return loading;
}
