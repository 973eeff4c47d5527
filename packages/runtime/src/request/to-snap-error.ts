import { ConnectionError } from "../errors/connection-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";

/**
 * Converts an error of an attempt to the error of its call: a `ConnectionError`, unless the deadline has passed or the
 * error is already a Snap error.
 */
export function toSnapError(attempt: Attempt, deadline: Deadline, thrown: unknown, why = "", cause?: Error): SnapError {
  if (SnapError.isInstance(thrown)) return thrown;
  const request = failedRequest(attempt);
  return (
    deadline.failure({ request }) ??
    attempt.deadline.failure({ request }) ??
    new ConnectionError(`the connection failed${why}`, { request, retryable: true, cause })
  );
}
