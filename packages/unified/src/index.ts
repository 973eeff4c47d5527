export type { Duration, Started, StartedJob } from "@snap/runtime";
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
export type { StoppedAccount } from "./act/account-stop.ts";
export type { DeleteOptions, Deletion } from "./act/delete-snapshot.ts";
export type { Restored } from "./act/restore-snapshot.ts";
export type { RefHandle, UntilOptions } from "./act/wait-until.ts";
export type {
  AccountLimits,
  Adapter,
  CallOptions,
  Created,
  CreateOptions,
  CreateRequest,
  PageOptions,
  RestoreTarget,
  SnapshotPage,
} from "./adapter.ts";
export type { Capabilities } from "./capabilities.ts";
export type { CreateAllResult, CreationStep } from "./create-all/create-all-error.ts";
export type {
  CreateAllOptions,
  CreateAllRequest,
  CreationPace,
  SourceQuery,
  SourceToCapture,
} from "./create-all/create-all-options.ts";
export {
  type AdapterOf,
  type CreateRequestOf,
  createSnap,
  type RestoreRequestOf,
  type Snap,
  type SnapOptions,
  type SnapshotOf,
} from "./create-snap.ts";
export { OtherSnapshotError } from "./errors/other-snapshot-error.ts";
export { ScopeNotFoundError } from "./errors/scope-not-found-error.ts";
export { SnapshotNotFoundError } from "./errors/snapshot-not-found-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";
export { formatRef } from "./format-ref.ts";
export type { ListOptions } from "./list/list-options.ts";
export type { ListQuery } from "./list/list-query.ts";
export type { Listing } from "./list/listing.ts";
export { type AccountOutcome, ListingError } from "./list/outcome.ts";
export type { Page } from "./page.ts";
export { parseRef } from "./parse-ref.ts";
export type { AccountPace, ApplyOptions, DeletionLimit } from "./retention/apply-options.ts";
export type { CalendarAge } from "./retention/calendar-age.ts";
export type { IncompleteAccount } from "./retention/incomplete.ts";
export type { GroupedInventory, Inventory } from "./retention/inventory.ts";
export type { AppliedStep, ApplyResult } from "./retention/plan-error.ts";
export type { PlanOptions } from "./retention/plan-listing.ts";
export type { KnownSources } from "./retention/plan-retention.ts";
export type { Cost, Price } from "./retention/price.ts";
export type { PlanStep, RetentionPlan } from "./retention/retention-plan.ts";
export type { KeepCount, RetentionPolicy, RetentionRules } from "./retention/retention-policy.ts";
export type { Summable, Summary, SummaryOptions } from "./retention/summarize.ts";
export type { AnyPolicy, RetentionTier, TieredPolicy, TierMatch } from "./retention/tiers.ts";
export type {
  SizeBasis,
  Snapshot,
  SnapshotField,
  SnapshotKind,
  SnapshotSize,
  SnapshotSource,
  SnapshotState,
} from "./snapshot.ts";
export type { Source, SourceList } from "./sources/source.ts";
export type { SourceListing, SourceOptions, SourceOutcome } from "./sources/source-listing.ts";
