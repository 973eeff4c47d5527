/** What a client reports after each attempt to send a request. It contains no credential. */
export interface AttemptEvent {
  /** The short name of the provider, such as `digitalocean`. */
  readonly provider: string;
  /** The HTTP method of the request. */
  readonly method: string;
  /** The path of the spec, its parameters in braces. */
  readonly path: string;
  /** The address that the attempt was sent to, without secrets. */
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** When it was sent, in milliseconds since 1970. */
  readonly startedAt: number;
  /** When the response was read or the attempt failed, in milliseconds since 1970. */
  readonly endedAt: number;
  /** The HTTP status, if a response arrived. */
  readonly status: number | undefined;
  /** What went wrong, if no readable response arrived. */
  readonly error: Error | undefined;
  /** The wait before the next attempt, in milliseconds; `undefined` when this is the last one. */
  readonly retryDelay: number | undefined;
}
