import type { Proposal } from "@snap/openapi/proposals";
import type { PullRequest } from "./pull-request.ts";

export interface ProposeOptions {
  /** Absolute path of a repository with a clean working tree. */
  readonly repository: string;
  readonly provider: string;
  /** A file or a URL to read instead of the URL in `source.yaml`. */
  readonly from?: string | undefined;
  /** The open pull requests; `undefined` if unknown. */
  readonly pullRequests?: readonly PullRequest[] | undefined;
}

/** The result for a provider, and the proposal, if any. */
export interface Outcome {
  readonly said: string;
  readonly proposal?: Proposal;
}
