import { causeMessages } from "../errors/cause-messages.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";
import { redact } from "./redact.ts";

/** Turns what an attempt threw into the error of the call: a failed connection, unless it says otherwise. */
export function toSnapError(attempt: Attempt, deadline: Deadline, thrown: unknown): SnapError {
  const request = failedRequest(attempt);
  const known = deadline.failure({ request }) ?? attempt.deadline.failure({ request }) ?? thrown;
  if (SnapError.isInstance(known)) return known;
  const cause = new Error(redact(causeMessages(thrown), attempt.secrets));
  return new ConnectionError(`the connection failed: ${cause.message}`, { request, retryable: true, cause });
}
