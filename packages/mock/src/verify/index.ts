export type { MockContract } from "../mock-operation.ts";
export type { ReadCall, SkippedRead } from "./call-reads.ts";
export { compareResponse, findOperation } from "./compare-response.ts";
export type { ContractDifference, DifferenceKind } from "./contract-difference.ts";
export { type ObservedResponse, type ObserveOptions, type Observer, observe } from "./observe.ts";
export { type ReceivedResponse, toContractBody } from "./received-response.ts";
export { type ReadSnapshot, type UnreadProperty, unreadProperties } from "./unread-properties.ts";
export {
  type ReadingAdapter,
  type ReadOptions,
  type Verification,
  type VerifyOptions,
  verifyReads,
} from "./verify-reads.ts";
