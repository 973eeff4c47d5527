import { ConnectionError } from "../errors/connection-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";

/** Turns what an attempt threw into the error of the call: a failed connection, unless it says otherwise. */
export function toSnapError(attempt: Attempt, deadline: Deadline, thrown: unknown, why = "", cause?: Error): SnapError {
  if (SnapError.isInstance(thrown)) return thrown;
  const request = failedRequest(attempt);
  return (
    deadline.failure({ request }) ??
    attempt.deadline.failure({ request }) ??
    new ConnectionError(`the connection failed${why}`, { request, retryable: true, cause })
  );
}
