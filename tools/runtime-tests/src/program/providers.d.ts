import type { Provider } from "./provider.ts";

/** All published providers. The test that installs the program writes this module from their contracts and subjects. */
export declare const PROVIDERS: readonly Provider[];
