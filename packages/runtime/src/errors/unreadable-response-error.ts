import { isRetried } from "../request/retry.ts";
import { toCanonicalCode } from "./canonical-code.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";

/** How much of a body an error holds. */
export const LONGEST_EXCERPT = 1000;

/** A response that is not what its provider documents: empty, broken off, of another type, or a page of a proxy. */
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
