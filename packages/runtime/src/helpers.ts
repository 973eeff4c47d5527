// Exports for packages that build on the runtime, such as @snap/unified and @snap/mock.
export type { WireShape } from "./client/operation-traits.ts";
export { collect } from "./collect.ts";
export { describeUnknown } from "./describe-unknown.ts";
export { pollUntilDone } from "./poll-until-done.ts";
export { cleanPassed } from "./redact/clean-passed.ts";
export { toPrintable } from "./redact/to-printable.ts";
export { dataOf } from "./request/data-of.ts";
export { describeValue } from "./request/describe-value.ts";
export { loadOnDemand } from "./request/load-on-demand.ts";
export { isPlainObject } from "./request/plain-object.ts";
export { readBriefly } from "./request/read-briefly.ts";
export { readRetryAfter } from "./request/retry-after.ts";
export { sleep } from "./sleep.ts";
