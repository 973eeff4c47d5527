import { SnapError } from "./snap-error.ts";

/**
 * No response arrived, or it was cut off: the connection failed. The provider may have processed the request. `cause`
 * has the messages of the error of `fetch` and its causes, not that error itself, because it may contain the whole
 * request.
 */
export class ConnectionError extends SnapError {
  static override readonly kind = "ConnectionError";
  static override readonly code = "UNAVAILABLE";
}
