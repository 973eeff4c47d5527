import { type FailedRequest, SnapError } from "./snap-error.ts";

/** The provider redirected a request that must not follow: see the message for why. */
export class RedirectError extends SnapError {
  static override readonly kind = "RedirectError";

  constructor(request: FailedRequest, problem: string) {
    super("FAILED_PRECONDITION", `a redirect is not followed: ${problem}. Check \`baseUrl\``, { request });
  }
}
