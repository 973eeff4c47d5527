import { isRetried } from "../request/is-retried.ts";
import { toCanonicalCode } from "./canonical-code.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";

/** The maximum length of a body excerpt in an error, in characters. */
export const LONGEST_EXCERPT = 1000;

/**
 * The response does not match the spec: it is empty, truncated, of another content type, or the error page of a proxy.
 */
export class UnreadableResponseError extends SnapError {
  static override readonly kind = "UnreadableResponseError";
  /** The HTTP status of the response. */
  declare readonly status: number;
  /** The first 1,000 characters of the body. */
  declare readonly excerpt: string;

  constructor(request: FailedRequest, { status, ok }: Response, body: string, what = describeBody(body)) {
    const code = ok ? "INTERNAL" : toCanonicalCode(status);
    const excerpt = body.slice(0, LONGEST_EXCERPT);
    super(`HTTP ${status} with ${what}`, { code, request, retryable: isRetried(status), status, excerpt });
  }
}

function describeBody(body: string): string {
  return body ? "no readable JSON: see `excerpt`" : "an empty body";
}
