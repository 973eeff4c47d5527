/** Loads what a plain read that succeeds does not need, when it is first needed. */
export const loadOnDemand = () => import("./on-demand.ts");
