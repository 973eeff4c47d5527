import { isRetried } from "../request/retry.ts";
import { toCanonicalCode } from "./canonical-code.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";

const LONGEST_EXCERPT = 1000;

/** An answer that is not the JSON its provider documents: empty, broken off, or a page of a proxy before it. */
export class UnreadableResponseError extends SnapError {
  static override readonly kind = "UnreadableResponseError";
  declare readonly status: number;
  /** The first 1,000 characters of the body. */
  declare readonly excerpt: string;

  constructor(request: FailedRequest, { status, ok }: Response, body: string) {
    const what = body ? "no readable JSON: see `excerpt`" : "an empty body";
    const code = ok ? "INTERNAL" : toCanonicalCode(status);
    const excerpt = body.slice(0, LONGEST_EXCERPT);
    super(`HTTP ${status} with ${what}`, { code, request, retryable: isRetried(status), status, excerpt });
  }
}
