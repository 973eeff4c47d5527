/** Describes one attempt to send a request, without credentials. Clients report it after the attempt. */
export interface AttemptEvent {
  /** The short name of the provider, such as `digitalocean`. */
  readonly provider: string;
  /** The HTTP method of the request. */
  readonly method: string;
  /** The path as the spec writes it, with its parameters in braces. */
  readonly path: string;
  /** The URL of the attempt, without secrets. */
  readonly url: string;
  /** The number of the attempt; 1 for the first. */
  readonly attempt: number;
  /** When the attempt started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** When the response was read or the attempt failed, in milliseconds since 1970. */
  readonly endedAt: number;
  /** The HTTP status, if a response arrived. */
  readonly status: number | undefined;
  /** The error, if no readable response arrived. */
  readonly error: Error | undefined;
  /** The delay before the next attempt, in milliseconds; `undefined` when this is the last attempt. */
  readonly retryDelay: number | undefined;
}
