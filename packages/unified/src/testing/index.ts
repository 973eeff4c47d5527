export { ConformanceError } from "./check.ts";
export { describeConformance, type TestRunner } from "./describe-conformance.ts";
export type { AdapterOptions, Awaitable, ConformanceSubject, MockAccount, StatedFields } from "./subject.ts";
export { toStatedFields } from "./to-stated-fields.ts";
