import { type FailedRequest, SnapError } from "./snap-error.ts";

/** The provider redirected a request that must not follow. */
export class RedirectError extends SnapError {
  static override readonly kind = "RedirectError";

  constructor(request: FailedRequest) {
    const message = "redirected, but only a GET may be, up to 5 times and to a visible address. Check `baseUrl`";
    super("FAILED_PRECONDITION", message, { request });
  }
}
