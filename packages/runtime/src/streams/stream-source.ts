import type { Duration } from "../duration.ts";
import type { FailedRequest } from "../errors/snap-error.ts";

/** A response that is read item by item. */
export interface StreamSource {
  /** The HTTP response whose body is the stream. */
  readonly response: Response;
  /** For errors. */
  readonly request: FailedRequest;
  /** Removes secrets from the message of an error. */
  readonly redact: (text: string) => string;
  /** The events are strings, which are not parsed as JSON. */
  readonly textEvents?: boolean | undefined;
  /** Ends the stream when aborted. */
  readonly signal?: AbortSignal | null | undefined;
  /** The longest time between two chunks: milliseconds, or such as `"5m"`. Default: 60 s. */
  readonly idleTimeout?: Duration | undefined;
}
