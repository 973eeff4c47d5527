/** Where a snapshot stands. `unknown` stands for a state that its provider did not report or that Snap does not know. */
export type SnapshotState = "creating" | "deleting" | "failed" | "ready" | "unknown";

/** What a snapshot captures. */
export type SnapshotKind = "environment" | "image" | "vm" | "volume";

/** What a snapshot was made from. */
export interface SnapshotSource {
  readonly type: SnapshotKind;
  /** The provider's id of it; for an image, its reference. */
  readonly id: string;
}

/** A field that may be named in `inferred`. */
export type SnapshotField = Exclude<keyof Snapshot, "account" | "id" | "inferred" | "provider" | "raw" | "ref">;

/**
 * A snapshot of any provider.
 *
 * What the provider does not report is `null`; what Snap inferred is named in `inferred`; nothing is made up.
 */
export interface Snapshot<Provider extends string = string, Raw = unknown> {
  /** `<account>/<id>`: names this snapshot over all accounts. */
  readonly ref: string;
  readonly provider: Provider;
  readonly account: string;
  /** The provider's id, as text. */
  readonly id: string;
  readonly name: string | null;
  readonly state: SnapshotState;
  readonly kind: SnapshotKind | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly sizeBytes: number | null;
  /** Whether `sizeBytes` is what is billed or what is stored. */
  readonly sizeBasis: "billed" | "stored" | null;
  readonly source: SnapshotSource | null;
  /** The container image of the snapshot. */
  readonly image: string | null;
  /** Slugs of the regions where the snapshot can be used. */
  readonly regions: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly isPublic: boolean | null;
  /** Why the snapshot failed, in the provider's words. */
  readonly error: string | null;
  /** Fields whose value the provider does not state as such, but Snap derived from what it states. */
  readonly inferred: readonly SnapshotField[];
  /** The provider's own object, unchanged. */
  readonly raw: Raw;
}
