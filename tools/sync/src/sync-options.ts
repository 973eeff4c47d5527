import type { Limits } from "./fetch/limits.ts";

/** How to build the contract of a provider. */
export interface SyncOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
  readonly provider: string;
  /** A file or a URL to read instead of the URL in `source.yaml`. */
  readonly from?: string | undefined;
  /** The upstream's name for this revision. */
  readonly revision?: string | undefined;
  /** Whether to refuse an upstream whose hash differs from the one in `source.yaml`. */
  readonly locked?: boolean;
  /** Whether to build the contract from the current `upstream.yaml`. */
  readonly offline?: boolean;
  readonly limits?: Limits;
}
