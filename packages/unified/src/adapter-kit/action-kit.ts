import type { InvalidRequestError, JobDescription, StartedJob, UnexpectedResponseError, waitFor } from "@snap/runtime";
import type { CallOptions } from "../adapter.ts";
import type { OtherSnapshotError } from "../errors/other-snapshot-error.ts";
import type { findCreated } from "./find-created.ts";
import type { findJobs } from "./find-jobs.ts";
import type { keepResponse } from "./keep-response.ts";
import type { readId } from "./read-id.ts";
import type { readNamedTags } from "./read-named-tags.ts";
import type { withStarted } from "./started.ts";

/**
 * The functions and errors that listing does not need. A module that is loaded on first use takes them from here: if it
 * imported them, bundlers would create further chunks.
 */
export interface ActionKit {
  /** Finds the snapshots that a request may have created. */
  readonly findCreated: typeof findCreated;
  /** Finds the jobs that an operation has started. */
  readonly findJobs: typeof findJobs;
  /** Returns options with which a call stores its response. */
  readonly keepResponse: typeof keepResponse;
  /** Reads the id of a resource that a response reports. */
  readonly readId: typeof readId;
  /** Copies tags that have values, and refuses an array. */
  readonly readNamedTags: typeof readNamedTags;
  /** Polls a job until it is done. */
  readonly waitForJob: (
    client: unknown,
    description: JobDescription,
    job: StartedJob,
    call: CallOptions,
  ) => Promise<DoneJob>;
  /** Polls until a check returns `"done"`. */
  readonly waitFor: typeof waitFor;
  /** Adds what was started to the errors of an action. */
  readonly withStarted: typeof withStarted;
  /** The error of a request that the provider cannot fulfil. */
  readonly InvalidRequestError: typeof InvalidRequestError;
  /** The error of a response with a snapshot other than the requested one. */
  readonly OtherSnapshotError: typeof OtherSnapshotError;
  /** The error of a response that lacks a required part. */
  readonly UnexpectedResponseError: typeof UnexpectedResponseError;
}

/** A job that is done. */
export interface DoneJob {
  /** The provider's object. */
  readonly job: unknown;
  /** The id of the object that the job has created, if the provider reports it. */
  readonly result: string | undefined;
  /** The time at which the job has started, as the provider writes it. */
  readonly startedAt: string | undefined;
}
