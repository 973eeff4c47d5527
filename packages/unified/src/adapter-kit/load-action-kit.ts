import type { waitFor } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import type { findCreated } from "./find-created.ts";
import type { withStarted } from "./started.ts";

/** The functions that only `create` and `restore` need. */
export interface ActionKit {
  /** Finds the snapshot that a creation has made. */
  readonly findCreated: typeof findCreated;
  /** Polls until something is done. */
  readonly waitFor: typeof waitFor;
  /** Adds what was started to the errors of an action. */
  readonly withStarted: typeof withStarted;
}

/**
 * Loads the functions that only `create` and `restore` need, so that a program that only lists does not bundle them.
 * Call it before the request that starts something: if loading failed afterwards, the started operation would be lost.
 */
export const loadActionKit: () => Promise<ActionKit> = loadOnDemand;
