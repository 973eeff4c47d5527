import type { AttemptEvent } from "../attempt-event.ts";
import type { CredentialSource, SecurityScheme } from "../request/credential.ts";
import type { RateLimitReset, RetryOptions } from "../request/retry.ts";
import type { Pagination } from "./operation.ts";

/** Options that every provider's client takes beside its credential. */
export interface ClientOptions {
  /** Where requests go instead of the provider's own address: a proxy, a mock server. */
  baseUrl?: string;
  /**
   * Sends a request. One with a single parameter gets a request that carries the signal which ends the call; another
   * finds that signal in `init`, and should pass it on. Default: the runtime's `fetch`, looked up at each call.
   */
  fetch?: (request: Request, init: RequestInit) => Promise<Response>;
  /** Headers for every request. */
  headers?: Record<string, string>;
  /** When a request is sent again; `false` for never. */
  retry?: RetryOptions | false;
  /** How long a call may take, in milliseconds, with all its attempts and the waits between. Default: 60,000. */
  timeout?: number;
  /**
   * Told about every attempt, for logs and traces. What it throws is an uncaught error, which ends a Node process: a call
   * does not fail by its log.
   */
  onAttempt?: (event: AttemptEvent) => void;
}

/** What a generated client knows from its spec. */
export interface ClientDefinition<Paginations = Readonly<Record<string, Pagination>>> {
  readonly provider: string;
  readonly baseUrl: string;
  readonly credential: CredentialSource;
  /** In the order in which they are tried. */
  readonly schemes: readonly SecurityScheme[];
  /** By path: how its GET hands out pages. */
  readonly paginations: Paginations;
  readonly rateLimitReset?: RateLimitReset;
  /** Operations that may be sent twice although they POST or PATCH: `POST /path`. */
  readonly idempotent?: readonly string[];
  /** Successes without a body that HTTP would let have one: `POST /path 202`. */
  readonly bodiless?: readonly string[];
  /** Fields that hold secrets. */
  readonly secrets?: readonly string[];
}
