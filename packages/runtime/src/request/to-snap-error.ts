import { causeMessages } from "../errors/cause-messages.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { type Attempt, failedRequest } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";
import { redact } from "./redact.ts";

// What engines say of a mistake in a program. A `TypeError` of `fetch` says otherwise: "fetch failed", "Load failed".
const MISTAKE =
  /^Cannot |\bis(?: not|n't) (?:a function|a constructor|an object|iterable|defined)|\bis (?:undefined|null)\b|has no properties/;

/** Turns what an attempt threw into the error of the call. */
export function toSnapError(attempt: Attempt, deadline: Deadline, thrown: unknown): SnapError {
  const request = failedRequest(attempt);
  const known = deadline.failure({ request }) ?? attempt.deadline.failure({ request }) ?? thrown;
  if (SnapError.isInstance(known)) return known;
  const cause = new Error(redact(causeMessages(thrown), attempt.secrets));
  const mistake = isMistake(thrown)
    ? "`fetch` threw an error that is not a failed connection"
    : refusal(attempt, cause);
  if (mistake) return new InvalidRequestError(`${mistake}: ${cause.message}`, { request, cause });
  return new ConnectionError(`the connection failed: ${cause.message}`, { request, retryable: true, cause });
}

function isMistake(thrown: unknown): boolean {
  const { name, message } = Object(thrown) as { name?: unknown; message?: unknown };
  if (name === "TypeError") return MISTAKE.test(String(message));
  return /^(?:Eval|Range|Reference|Syntax|URI)Error$/.test(String(name));
}

// Asked after the failure, so that a request that can be sent costs nothing.
function refusal({ call }: Attempt, { message }: Error): string | undefined {
  const { url, method, headers, init } = call;
  if (/\bbad port\b/.test(message)) return "the address has a port that `fetch` does not send to";
  try {
    new Request(url, { ...init, method, headers });
    return undefined;
  } catch {
    return "`fetch` refuses the request";
  }
}
