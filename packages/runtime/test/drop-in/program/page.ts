import { runCases } from "./run-cases.ts";

// Called from outside of the page.
Object.assign(globalThis, { runCases });
