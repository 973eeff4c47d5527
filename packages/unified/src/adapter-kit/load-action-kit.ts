import type { waitFor } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import type { findCreated } from "./find-created.ts";
import type { withStarted } from "./started.ts";

/** What only creating and restoring need. */
export interface ActionKit {
  readonly findCreated: typeof findCreated;
  readonly waitFor: typeof waitFor;
  readonly withStarted: typeof withStarted;
}

/**
 * Loads what only creating and restoring need, so that a program that lists does not carry it. Call it before the request
 * that starts something: what has been started is lost where this cannot be loaded.
 */
export const loadActionKit: () => Promise<ActionKit> = loadOnDemand;
