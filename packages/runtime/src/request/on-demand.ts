// What a call that reads JSON does not need: loaded on first use. It is one module, because each module that is loaded by
// itself makes bundlers cut what it shares with others into further chunks, and those weigh more than they save.
export { buildAnyCall } from "./build-any-call.ts";
export { followRedirect } from "./follow-redirect.ts";
export { MiddlewareRun } from "./middleware-run.ts";
export { readResult } from "./read-result.ts";
