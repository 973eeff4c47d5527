/** Loads, on first use, the code that a program that only lists does not need. */
export const loadOnDemand = () => import("./on-demand.ts");
