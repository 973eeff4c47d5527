// This module has the code for everything except listing, and is loaded on first use. It is one module
// because bundlers would move the shared code of several modules into further chunks, which are larger in total. It
// also exports the client: bundlers then put all code that is shared with the runtime into one chunk.

export { createApiClient, InvalidRequestError, UnexpectedResponseError } from "@snap/runtime";
export { collect, pollUntilDone as waitFor } from "@snap/runtime/helpers";
export { createSnapMethods } from "./act/snap-methods.ts";
export { createStandardCalls } from "./act/standard-calls.ts";
export { waitForJob } from "./act/wait-for-job.ts";
export { waitUntilGone, waitUntilReady } from "./act/wait-until.ts";
export { findCreated } from "./adapter-kit/find-created.ts";
export { findJobs } from "./adapter-kit/find-jobs.ts";
export { keepResponse } from "./adapter-kit/keep-response.ts";
export { withStarted } from "./adapter-kit/started.ts";
export { createCompositeCalls } from "./composite/create-composite-calls.ts";
export { OtherSnapshotError } from "./errors/other-snapshot-error.ts";
export { redactReceived } from "./errors/redact-received.ts";
export { checkListOptions } from "./list/check-list-options.ts";
export { createMatcher } from "./list/create-matcher.ts";
export { parsePosition } from "./list/parse-position.ts";
export { sortArrivals } from "./list/sort-arrivals.ts";
