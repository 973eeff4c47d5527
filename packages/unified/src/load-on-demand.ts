/** Loads the code for everything except listing, on first use. */
export const loadOnDemand = () => import("./on-demand.ts");
