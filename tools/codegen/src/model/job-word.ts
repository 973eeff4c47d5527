import { ajv, closed, pointer, text } from "./word-schema.ts";

/** `x-snap-job` on the operation that returns a job: what the parts of a job mean. Places are JSON Pointers into the job. */
export interface JobWord {
  /** The parameter with the id of the job. Default: the `id` of `x-snap-resource`. */
  readonly input?: string;
  /** The place of the job in the response. Default: the `item` of `x-snap-resource`, or the whole body. */
  readonly item?: string;
  /** The place of the id of a job, also in the responses of the operations that start it. */
  readonly id?: string;
  /** The place of the state. Without it, a job is running while the status is 202. */
  readonly state?: string;
  readonly running?: readonly string[];
  readonly done?: readonly string[];
  readonly failed?: readonly string[];
  readonly progress?: string;
  /** The place of the reason of a failure. A job with a value there has failed. */
  readonly error?: string;
  /** The place of the id of the object that the job has created. */
  readonly result?: string;
  /** The place of the time at which the job has started. */
  readonly startedAt?: string;
}

/** `x-snap-job` on an operation that starts jobs: where the response or the request identifies them. */
export interface StartWord {
  /** The operation that returns the job. */
  readonly operation: string;
  /** The places of a job or of a list of jobs in the response. */
  readonly at?: string | readonly string[];
  /** The response header with the URL of the job. */
  readonly header?: string;
  /** The parameter of this operation whose value identifies the job. */
  readonly parameter?: string;
}

const states = { type: "array", minItems: 1, items: text };

export const isJobWord = ajv.compile<JobWord>({
  ...closed([], {
    input: text,
    item: pointer,
    id: pointer,
    state: pointer,
    running: states,
    done: states,
    failed: states,
    progress: pointer,
    error: pointer,
    result: pointer,
    startedAt: pointer,
  }),
  dependentRequired: { state: ["running", "done"], running: ["state"], done: ["state"], failed: ["state"] },
});

export const isStartWord = ajv.compile<StartWord>(
  closed(["operation"], {
    operation: text,
    at: { type: ["string", "array"], pattern: pointer.pattern, items: pointer, minItems: 1 },
    header: text,
    parameter: text,
  }),
);
