/** Loads what a program that only lists does not need, when it is first needed. */
export const loadOnDemand = () => import("./on-demand.ts");
