import { SnapError } from "../errors/snap-error.ts";

type OnDemand = typeof import("./on-demand.ts");
let loading: Promise<OnDemand> | undefined;

/** What {@link loadOnDemand} has loaded, so that no call waits for it. */
export let onDemand: OnDemand | undefined;

/**
 * Loads what a plain read that succeeds does not need, when it is first needed.
 *
 * @throws {SnapError} when it cannot be loaded, as in a browser that is offline.
 */
export function loadOnDemand(): Promise<OnDemand> {
  loading ??= import("./on-demand.ts").then(
    (loaded) => {
      onDemand = loaded;
      return loaded;
    },
    (cause) => {
      loading = undefined;
      const message = "a part of @snap/runtime (on-demand.js) could not be loaded";
      throw new SnapError(message, { code: "UNAVAILABLE", retryable: true, cause });
    },
  );
  return loading;
}
