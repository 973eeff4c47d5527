export type {
  Adapter,
  CallOptions,
  Created,
  CreateRequest,
  PageOptions,
  RestoreTarget,
  SnapshotPage,
} from "../adapter.ts";
export type { Capabilities } from "../capabilities.ts";
export { OtherSnapshotError } from "../errors/other-snapshot-error.ts";
export { formatRef } from "../format-ref.ts";
export type { ListQuery } from "../list/list-query.ts";
export type { Page } from "../page.ts";
export type {
  SizeBasis,
  Snapshot,
  SnapshotField,
  SnapshotKind,
  SnapshotSize,
  SnapshotSource,
  SnapshotState,
} from "../snapshot.ts";
export type { ActionKit, DoneJob } from "./action-kit.ts";
export type { CallContext, Explanation } from "./add-context.ts";
export { assertSameId } from "./assert-same-id.ts";
export type { CompositeActions, CompositeAdapterOptions, PartDescription, ScopeValues } from "./composite-account.ts";
export { createCompositeAdapter } from "./composite-adapter.ts";
export { type CreationOf, isFrom, type TargetOf } from "./creation.ts";
export type { StartingAnswer } from "./find-jobs.ts";
export { loadActionKit } from "./load-action-kit.ts";
export { namesOfInferred } from "./names-of-inferred.ts";
export { optionsOf } from "./options-of.ts";
export { request, requestPages } from "./request.ts";
export { readSize } from "./size.ts";
export type {
  PartialInput,
  RequiredInput,
  StandardAccount,
  StandardActions,
  StandardAdapterOptions,
  StandardCalls,
} from "./standard-account.ts";
export { createStandardAdapter } from "./standard-adapter.ts";
export { type ReadTime, readTime } from "./time.ts";
export { toPage, toPages } from "./to-pages.ts";
export { toSnapshot } from "./to-snapshot.ts";
