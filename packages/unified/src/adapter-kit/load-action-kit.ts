import type { waitFor } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import type { findCreated } from "./find-created.ts";
import type { withStarted } from "./started.ts";

/** The functions that only `create` and `restore` need. */
export interface ActionKit {
  /** Finds the snapshots that a request may have created. */
  readonly findCreated: typeof findCreated;
  /** Polls until a check returns `"done"`. */
  readonly waitFor: typeof waitFor;
  /** Adds what was started to the errors of an action. */
  readonly withStarted: typeof withStarted;
}

/**
 * Loads the functions that only `create` and `restore` need. A program that only lists snapshots never loads them. Call
 * it before the request that starts something: if loading failed after the request, the caller could not resume the
 * operation.
 */
export const loadActionKit: () => Promise<ActionKit> = loadOnDemand;
