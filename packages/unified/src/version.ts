/** The version of this package. `pnpm release:version` writes it. */
export const VERSION = "0.0.0";
