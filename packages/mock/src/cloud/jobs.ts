import type { DocumentedResponse } from "../documented-response.ts";
import type { MockContract, MockJob, MockOperation } from "../mock-operation.ts";
import type { MockCall } from "./behaviour.ts";
import type { MockRecord } from "./collection.ts";
import { successExamples } from "./examples-of.ts";
import { changeAt, find, keysOf, put } from "./pointer.ts";

/** The effect of an operation that starts jobs. */
export interface JobEffect {
  /** Called when the last job has ended; immediately if there is no job. */
  readonly end: (failed: boolean) => void;
  /** The id of the object that the jobs create. */
  readonly made?: unknown;
}

/** A collection whose objects are jobs. */
interface StoredJob {
  readonly job: MockJob;
  /** The operation that returns a job. */
  readonly operation: MockOperation;
}

/** Starts the jobs of an operation as its `x-snap-job` describes, and returns the response with them. */
export function startJobs(
  contract: MockContract,
  call: MockCall,
  response: DocumentedResponse,
  { end, made }: JobEffect,
): DocumentedResponse {
  const { operation, cloud, fails, scope } = call;
  const { starts } = operation;
  const polled = contract.operations.find(({ id }) => id === starts?.operation);
  const jobs = cloud.store[polled?.resource?.collection ?? ""];
  const finish = () => end(fails);
  if (!starts || !polled || !jobs) {
    finish();
    return response;
  }
  const { name } = jobs;
  const { example: _, ...shown } = response;
  const { header, parameter } = starts;
  if (parameter !== undefined) {
    const job = jobs.get(call.path[parameter] ?? call.query[parameter]);
    if (job) cloud.restart(name, job, { fails, ended: finish });
    else finish();
    return response;
  }
  const places = (starts.at ?? []).flatMap((place) => {
    const found = find(response.body, place);
    return Array.isArray(found) ? found.map((_, index) => `${place}/${index}`) : found ? [place] : [];
  });
  let left = header === undefined ? places.length : 1;
  if (left === 0) finish();
  const start = (like: MockRecord | undefined) => {
    const ended = () => {
      const { result } = polled.job ?? {};
      if (!fails && result !== undefined && made !== undefined) jobs.update(job, changeAt(job, result, made));
      left -= 1;
      if (left === 0) finish();
    };
    // The job is created first and gets its end afterwards: it may end immediately, and `ended` reads `job`.
    const job: MockRecord = cloud.create(name, {}, { ...(like && { like }), fails, scope, held: true });
    cloud.restart(name, job, { fails, ended });
    return job;
  };
  if (header !== undefined) {
    const id = start(undefined)[contract.collections[name]?.id ?? ""];
    const field = header.toLowerCase();
    return { ...shown, headers: { ...shown.headers, [field]: urlOf(call, shown.headers[field] ?? "", String(id)) } };
  }
  const body = places.reduce((whole, place) => put(whole, place, start(find(whole, place) as MockRecord)), shown.body);
  return { ...shown, body };
}

/** Returns how a collection stores jobs; `undefined` if its objects are not jobs. */
export function jobOf({ operations }: MockContract, collection: string): StoredJob | undefined {
  const operation = operations.find(({ job, resource }) => job && resource?.collection === collection);
  return operation?.job && { job: operation.job, operation };
}

/** Returns the changes to a job that has this progress in percent. */
export function atProgress({ job }: StoredJob, record: MockRecord, percent: number): MockRecord {
  return job.progress === undefined ? {} : changeAt(record, job.progress, percent);
}

/** Returns the changes to a job that ends: its progress or, if it fails, the reason in the documented failure. */
export function atEnd(stored: StoredJob, record: MockRecord, failed: boolean): MockRecord {
  const { job, operation } = stored;
  if (!failed) return atProgress(stored, record, 100);
  const { item = "", error, state = "" } = job;
  const [key] = keysOf(error ?? "");
  const example = successExamples(operation)
    .map((body) => find(body, item))
    .find((each) => (job.failed ? job.failed.includes(String(find(each, state))) : find(each, error ?? "")));
  return key === undefined || !example ? {} : { [key]: Object(example)[key] };
}

// The URL of a job: the path and query of the example at the origin of the request, with the id of the job as the last
// segment of the path.
function urlOf({ url }: MockCall, example: string, id: string): string {
  const like = new URL(example, url);
  const path = like.pathname.replace(/[^/]*$/, encodeURIComponent(id));
  return url.origin + path + like.search;
}
