import { loadOnDemand } from "../load-on-demand.ts";
import type { ActionKit } from "./action-kit.ts";

/**
 * Loads the functions that only `create` and `restore` need. A program that only lists snapshots never loads them. Call
 * it before the request that starts something: if loading failed after the request, the caller could not resume the
 * operation.
 */
export const loadActionKit = async (): Promise<ActionKit> => (await loadOnDemand()).ACTION_KIT;
