// This module has the code for everything except listing, and is loaded on first use. It is one module
// because bundlers would move the shared code of several modules into further chunks, which are larger in total. It
// also exports the client: bundlers then put all code that is shared with the runtime into one chunk.

export { createApiClient } from "@snap/runtime";
export { collect } from "@snap/runtime/helpers";
export { createSnapMethods } from "./act/snap-methods.ts";
export { ACTION_KIT, createStandardCalls } from "./act/standard-calls.ts";
export { waitUntilGone, waitUntilReady } from "./act/wait-until.ts";
export { createCompositeCalls } from "./composite/create-composite-calls.ts";
export { explainError } from "./errors/explain-error.ts";
export { redactReceived } from "./errors/redact-received.ts";
export { checkListOptions } from "./list/check-list-options.ts";
export { createMatcher } from "./list/create-matcher.ts";
export { parsePosition } from "./list/parse-position.ts";
export { sortArrivals } from "./list/sort-arrivals.ts";
