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
} from "@snap/runtime";
export type { Adapter, CallOptions } from "./adapter.ts";
export { createSnap, type Snap, type SnapOptions, type SnapshotOf } from "./create-snap.ts";
export { type AccountOutcome, type Listing, ListingError, type ListOptions } from "./listing.ts";
export { formatRef, parseRef } from "./ref.ts";
export type { Snapshot, SnapshotField, SnapshotKind, SnapshotSource, SnapshotState } from "./snapshot.ts";
