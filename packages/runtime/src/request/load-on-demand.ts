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
    const message = "@snap/runtime could not load its on-demand.js";
    throw new SnapError(message, { code: "UNAVAILABLE", retryable: true, cause });
  });
  return loading;
}
