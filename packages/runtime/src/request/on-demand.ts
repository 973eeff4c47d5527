// What a plain read that succeeds does not need. One file, so that bundlers make one chunk of it.
export { createAuthorizeAny } from "./authorize-any.ts";
export { buildAnyCall } from "./build-any-call.ts";
export { followRedirect } from "./follow-redirect.ts";
export { formatAttempt } from "./format-attempt.ts";
export { MiddlewareRun } from "./middleware-run.ts";
export { planAfterError } from "./plan-after-error.ts";
export { planAfterResponse } from "./plan-after-response.ts";
export { readResult } from "./read-result.ts";
