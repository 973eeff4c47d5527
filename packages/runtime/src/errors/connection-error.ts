import { SnapError } from "./snap-error.ts";

/**
 * No answer came, or it broke off: the connection failed. Whether the provider did the work is not known. `cause` tells
 * what the error of `fetch` and its causes say; not that error itself, since it may hold the whole request.
 */
export class ConnectionError extends SnapError {
  static override readonly kind = "ConnectionError";
  static override readonly code = "UNAVAILABLE";
}
