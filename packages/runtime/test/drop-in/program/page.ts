import { runCases } from "./run-cases.ts";

// Called by the test that opens the page.
Object.assign(globalThis, { runCases });
