/** The state of a snapshot. `unknown` means that its provider reported none, or one that Snap does not know. */
export type SnapshotState = "creating" | "deleting" | "failed" | "ready" | "unknown";

/** What kind of resource a snapshot captures. */
export type SnapshotKind = "environment" | "image" | "vm" | "volume";

/** The resource that a snapshot was created from. */
export interface SnapshotSource {
  /** The kind of resource. */
  readonly type: SnapshotKind;
  /** The provider's id of the resource; for an image, its reference. */
  readonly id: string;
}

/** A field that can be named in `inferred`. */
export type SnapshotField = Exclude<keyof Snapshot, "account" | "id" | "inferred" | "provider" | "raw" | "ref">;

/**
 * A snapshot of any provider.
 *
 * What the provider does not report is `null`; what Snap inferred is named in `inferred`; nothing is made up.
 */
export interface Snapshot<Provider extends string = string, Raw = unknown> {
  /** Identifies the snapshot across all accounts: `<account>/<id>`. */
  readonly ref: string;
  /** The short name of the provider, such as `digitalocean`. It decides the type of `raw`. */
  readonly provider: Provider;
  /** The name of the account, as passed to its adapter. */
  readonly account: string;
  /** The provider's id, as a string. */
  readonly id: string;
  /** The name that the user gave; `null` if there is none, or if the provider has no names. */
  readonly name: string | null;
  /** Whether it is ready, or what happens to it. Handle `unknown`: providers add states. */
  readonly state: SnapshotState;
  /** What it captures; `null` if unknown. */
  readonly kind: SnapshotKind | null;
  /** When it was created; `null` if not reported, or not a valid time. */
  readonly createdAt: Date | null;
  /** When it last changed; `null` if not reported, or not a valid time. */
  readonly updatedAt: Date | null;
  /** Its size in bytes; `null` if not reported. See `sizeBasis`. */
  readonly sizeBytes: number | null;
  /** Whether `sizeBytes` is the billed or the stored size; `null` if the size is unknown. */
  readonly sizeBasis: "billed" | "stored" | null;
  /** What it was created from; `null` if not reported. */
  readonly source: SnapshotSource | null;
  /** The container image of the snapshot; `null` if it has none, or if unknown. */
  readonly image: string | null;
  /** Slugs of the regions where the snapshot can be used; `null` if not reported. */
  readonly regions: readonly string[] | null;
  /** Its tags; `null` if the provider has none. */
  readonly tags: readonly string[] | null;
  /** Whether other accounts can use it; `null` if not reported. */
  readonly isPublic: boolean | null;
  /** Why the snapshot failed, in the provider's words; `null` if it did not fail. */
  readonly error: string | null;
  /** The fields whose value the provider does not report, but Snap inferred. */
  readonly inferred: readonly SnapshotField[];
  /** The provider's own object, unchanged. */
  readonly raw: Raw;
}
