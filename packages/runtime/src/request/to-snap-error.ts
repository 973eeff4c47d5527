import { ConnectionError } from "../errors/connection-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";

/** Turns what an attempt threw into the error of the call: a failed connection, unless it says otherwise. */
export function toSnapError(attempt: Attempt, deadline: Deadline, thrown: unknown, why = "", cause?: Error): SnapError {
  const request = failedRequest(attempt);
  const known = SnapError.isInstance(thrown) ? thrown : attempt.deadline.failure({ request });
  const error = deadline.failure({ request }) ?? known;
  return error ?? new ConnectionError(`the connection failed${why}`, { request, retryable: true, cause });
}
