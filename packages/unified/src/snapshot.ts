/** The state of a snapshot. `unknown` means that the provider reported no state, or a state that Snap does not know. */
export type SnapshotState = "creating" | "deleting" | "failed" | "ready" | "unknown";

/**
 * The kind of resource that a snapshot captures. A backup has the kind of its source. Handle unknown kinds, because
 * further providers add kinds.
 *
 * - `collection`: a collection of a vector database
 * - `database`: a database, or a branch of one
 * - `environment`: a development environment
 * - `filesystem`: a network file system
 * - `image`: a container image or a machine image
 * - `sandbox`: a sandbox, with or without its memory
 * - `vm`: a virtual machine
 * - `volume`: a volume or a disk
 */
export type SnapshotKind = KnownKind | (string & {});

type KnownKind = "collection" | "database" | "environment" | "filesystem" | "image" | "sandbox" | "vm" | "volume";

/**
 * What a size measures:
 * - `billed`: what the provider charges for
 * - `stored`: what the provider stores, after compression or as a difference to earlier snapshots
 * - `provisioned`: the capacity of the captured disk
 */
export type SizeBasis = "billed" | "provisioned" | "stored";

/** How much a snapshot occupies, by one measure. */
export interface SnapshotSize {
  /** The size in bytes. */
  readonly bytes: number;
  /** What the size measures. */
  readonly basis: SizeBasis;
}

/** The resource that a snapshot was created from. */
export interface SnapshotSource {
  /** The kind of resource. */
  readonly type: SnapshotKind;
  /** The provider's id of the resource; for an image, its reference. */
  readonly id: string;
}

/** A field of a snapshot whose name can be in `inferred`. */
export type SnapshotField = Exclude<
  keyof Snapshot,
  "account" | "id" | "inferred" | "provider" | "raw" | "ref" | "sizes"
>;

/**
 * A snapshot of any provider.
 *
 * A value that the provider does not report is `null`, unless Snap can infer it: then its name is in `inferred`.
 */
export interface Snapshot<Provider extends string = string, Raw = unknown> {
  /** Identifies the snapshot across all accounts: `<account>/<id>`. */
  readonly ref: string;
  /** The short name of the provider, such as `digitalocean`. It determines the type of `raw`. */
  readonly provider: Provider;
  /** The name of the account, as passed to its adapter. */
  readonly account: string;
  /** The provider's id, as a string. */
  readonly id: string;
  /** The name that the user chose; `null` if there is none, or if the provider has no names. */
  readonly name: string | null;
  /** The state of the snapshot. Handle `unknown`, because providers add states, and some report none. */
  readonly state: SnapshotState;
  /** The kind of resource that the snapshot captures; `null` if unknown. */
  readonly kind: SnapshotKind | null;
  /** When the snapshot was created; `null` if the time is not reported or invalid. */
  readonly createdAt: Date | null;
  /** When the snapshot last changed; `null` if the time is not reported or invalid. */
  readonly updatedAt: Date | null;
  /**
   * When the provider deletes the snapshot; `null` if the provider does not delete it, or if the time is not reported
   * or invalid.
   */
  readonly expiresAt: Date | null;
  /** The size in bytes; `null` if not reported. See `sizeBasis`. */
  readonly sizeBytes: number | null;
  /** What `sizeBytes` measures; `null` if the size is unknown. */
  readonly sizeBasis: SizeBasis | null;
  /**
   * All sizes that the provider reports. The first is `sizeBytes`. If `inferred` names `sizeBytes`, the provider does
   * not state the unit or the basis of one of them.
   */
  readonly sizes: readonly SnapshotSize[];
  /** The smallest disk that the snapshot can be restored to, in bytes; `null` if not reported. */
  readonly minDiskBytes: number | null;
  /** The resource that the snapshot was created from; `null` if not reported. */
  readonly source: SnapshotSource | null;
  /** The container image of the snapshot; `null` if it has none or if it is unknown. */
  readonly image: string | null;
  /** The slugs of the regions in which the snapshot can be used; `null` if not reported. */
  readonly regions: readonly string[] | null;
  /** The tags of the snapshot; `null` if the provider has no tags. */
  readonly tags: readonly string[] | null;
  /** Whether other accounts can use the snapshot; `null` if not reported. */
  readonly isPublic: boolean | null;
  /** Whether the provider refuses to delete the snapshot; `null` if not reported. */
  readonly isProtected: boolean | null;
  /** Why the snapshot failed, in the provider's words; `null` if it did not fail. */
  readonly error: string | null;
  /** The names of the fields whose values Snap inferred. */
  readonly inferred: readonly SnapshotField[];
  /** The provider's own object, unchanged. */
  readonly raw: Raw;
}
