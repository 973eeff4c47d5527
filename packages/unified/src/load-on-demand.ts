/** Loads the code for everything except listing and getting, on first use. */
export const loadOnDemand = () => import("./on-demand.ts");
