export {
  AbortError,
  ApiError,
  type CanonicalCode,
  ConnectionError,
  CredentialError,
  InvalidRequestError,
  RedirectError,
  SnapError,
  TimeoutError,
  UnexpectedResponseError,
  UnreadableResponseError,
  unwrap,
  WaitFailedError,
  type WaitHandle,
  type Waiting,
  type WaitStep,
} from "@snap/runtime";
export {
  type Adapter,
  type CallOptions,
  type Created,
  type CreateOptions,
  type CreateRequest,
  type CreationOf,
  type PageOptions,
  type RestoreTarget,
  type SnapshotPage,
  type TargetOf,
  toPage,
} from "./adapter.ts";
export { type Capabilities, UnsupportedOperationError } from "./capabilities.ts";
export {
  type AdapterOf,
  type CreateRequestOf,
  createSnap,
  type RestoreRequestOf,
  type Snap,
  type SnapOptions,
  type SnapshotOf,
} from "./create-snap.ts";
export type { Deletion } from "./delete-snapshot.ts";
export type { Duration } from "./duration.ts";
export type { ListQuery } from "./list-query.ts";
export type { Listing, ListOptions } from "./listing.ts";
export { OtherSnapshotError } from "./other-snapshot-error.ts";
export { type AccountOutcome, ListingError } from "./outcome.ts";
export { formatRef, parseRef } from "./ref.ts";
export type { Restored } from "./restore-snapshot.ts";
export type { AppliedStep, ApplyOptions } from "./retention/apply-plan.ts";
export type { IncompleteAccount } from "./retention/incomplete.ts";
export type { PlanOptions } from "./retention/plan-listing.ts";
export type { PlanStep, RetentionPlan } from "./retention/retention-plan.ts";
export type { RetentionPolicy } from "./retention/retention-policy.ts";
export type { Inventory, Summable, Summary } from "./retention/summarize.ts";
export type { Snapshot, SnapshotField, SnapshotKind, SnapshotSource, SnapshotState } from "./snapshot.ts";
export type { RefHandle, UntilOptions } from "./wait-until.ts";
