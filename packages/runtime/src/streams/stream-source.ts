import type { Duration } from "../duration.ts";
import type { FailedRequest } from "../errors/snap-error.ts";

/** A response that is read item by item, and how to read it. */
export interface StreamSource {
  /** The HTTP response whose body is the stream. */
  readonly response: Response;
  /** The request that errors name. */
  readonly request: FailedRequest;
  /** Removes secrets from the message of an error. */
  readonly redact: (text: string) => string;
  /** Whether the events are strings, which are not parsed as JSON. */
  readonly textEvents?: boolean | undefined;
  /** Aborts the stream. */
  readonly signal?: AbortSignal | null | undefined;
  /** The maximum time between two chunks: a number of milliseconds, or a string such as `"5m"`. Default: 60 s. */
  readonly idleTimeout?: Duration | undefined;
}
