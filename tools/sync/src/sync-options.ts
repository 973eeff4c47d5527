import type { Limits } from "./fetch/limits.ts";

/** How the contract of a provider is made. */
export interface SyncOptions {
  /** Absolute path of the repository. */
  readonly repository: string;
  readonly provider: string;
  /** A file or an address to read instead of the address in `source.yaml`. */
  readonly from?: string | undefined;
  /** What upstream calls this state of its description. */
  readonly revision?: string | undefined;
  /** Refuse an upstream whose bytes are not those that `source.yaml` records. */
  readonly locked?: boolean;
  /** Make the contract from `upstream.yaml` as it is. */
  readonly offline?: boolean;
  readonly limits?: Limits;
}
