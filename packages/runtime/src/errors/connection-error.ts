import { SnapError } from "./snap-error.ts";

/**
 * The connection failed: no response arrived, or the response was cut off. The provider may have processed the request.
 * `cause` contains only the messages of the original error and its causes, because the error object itself may contain
 * the whole request.
 */
export class ConnectionError extends SnapError {
  static override readonly kind = "ConnectionError";
  static override readonly code = "UNAVAILABLE";
}
