/**
 * How an API reports a job that it runs in the background: an action, an operation, a task. Generated packages export a
 * description for each operation with `x-snap-job` in the provider's spec. Places are JSON Pointers into the job.
 */
export interface JobDescription {
  /** The name of the operation that returns the job. */
  readonly operation: string;
  /** The path of the operation, with parameters in braces. */
  readonly path: string;
  /** The parameter with the id of the job; absent if only a URL identifies jobs. */
  readonly input?: string;
  /** The place of the job in the response; absent if the response is the job. */
  readonly item?: string;
  /** The place of the id of a job, also in the response that starts it. */
  readonly id?: string;
  /** The place of the state, and the meaning of each state. Without it, a job is running while the status is 202. */
  readonly state?: {
    readonly at: string;
    readonly running: readonly string[];
    readonly done: readonly string[];
    readonly failed?: readonly string[];
  };
  /** The place of the progress in percent. */
  readonly progress?: string;
  /** The place of the reason of a failure. A job with a value there has failed. */
  readonly error?: string;
  /** The place of the id of the object that the job has created. */
  readonly result?: string;
  /** The place of the time at which the job has started. */
  readonly startedAt?: string;
}

/** How an operation identifies the jobs that it starts. It has one of `at`, `header` and `parameter`. */
export interface StartedJobs {
  /** The jobs. */
  readonly job: JobDescription;
  /** The places of a job or of a list of jobs in the response. */
  readonly at?: readonly string[];
  /** The response header with the URL of the job. */
  readonly header?: string;
  /** The parameter of the operation whose value identifies the job. */
  readonly parameter?: string;
}
