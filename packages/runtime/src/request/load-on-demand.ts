import { SnapError } from "../errors/snap-error.ts";

type OnDemand = typeof import("./on-demand.ts");
let loading: Promise<OnDemand> | undefined;

/**
 * Loads optional code when it is first needed.
 *
 * @throws {SnapError} when the code cannot be loaded, for example in a browser that is offline.
 */
export function loadOnDemand(): Promise<OnDemand> {
  loading ??= import("./on-demand.ts").catch((cause) => {
    loading = undefined;
    throw new SnapError("@snap/runtime could not load on-demand.js", { code: "UNAVAILABLE", retryable: true, cause });
  });
  return loading;
}
