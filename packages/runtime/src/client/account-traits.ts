/**
 * What is known about every account at a provider without a request, as stated in the provider's spec. Adapters state it
 * before they load the descriptions of the snapshots.
 */
export interface AccountTraits {
  /** The environment variable of each option that holds a credential. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many requests the API accepts from an account, if its documentation says so. */
  readonly limits?: RequestLimits;
  /** Which operations on snapshots the API lacks, and which ones only some APIs have. */
  readonly capabilities: SnapshotCapabilities;
}

/** How many requests an API accepts from one account. */
export interface RequestLimits {
  /** How many requests the provider accepts in a minute. */
  readonly requestsPerMinute?: number;
  /** How many requests the provider accepts in an hour. */
  readonly requestsPerHour?: number;
  /** How many requests the provider accepts at the same time. */
  readonly concurrency?: number;
}

/** What an API can do with snapshots, apart from creating and restoring them. */
export interface SnapshotCapabilities {
  /** `listed` if the provider cannot return a single snapshot: it is then found in the list. */
  readonly get?: "listed";
  /** `false` if the provider cannot delete snapshots. */
  readonly delete?: false;
  /** `true` if the provider can rename snapshots. */
  readonly rename?: true;
  /** `true` if the provider can protect snapshots from deletion. */
  readonly protect?: true;
  /** `false` if the provider reports no state of a snapshot, so `waitUntilReady` is refused. */
  readonly state?: false;
}
