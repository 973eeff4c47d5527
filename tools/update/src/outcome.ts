import type { Proposal } from "@snap/openapi/proposals";
import type { PullRequest } from "./pull-request.ts";

export interface ProposeOptions {
  /** Absolute path of a repository whose working tree is clean. */
  readonly repository: string;
  readonly provider: string;
  /** Read instead of the address in `source.yaml`. */
  readonly from?: string | undefined;
  /** The open pull requests; `undefined` if unknown. */
  readonly pullRequests?: readonly PullRequest[] | undefined;
}

/** What was found for a provider, and what is to be done, if anything. */
export interface Outcome {
  readonly said: string;
  readonly proposal?: Proposal;
}
