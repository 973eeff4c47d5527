import { redact } from "./redact.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";

/**
 * No answer came, or it broke off: the connection failed. Whether the provider did the work is not known. `cause` tells
 * what the error of `fetch` and its causes say; not that error itself, since it may hold the whole request.
 */
export class ConnectionError extends SnapError {
  static override readonly kind = "ConnectionError";

  constructor(request: FailedRequest, thrown: unknown, secrets: Iterable<string>) {
    const said: unknown[] = [];
    for (let error = thrown; error instanceof Error && said.length < DEEPEST; error = error.cause) {
      said.push(error.message || Reflect.get(error, "code"));
    }
    const cause = new Error(redact(said.join(": ") || String(thrown), secrets));
    super("UNAVAILABLE", `the connection failed: ${cause.message}`, { request, retryable: true, cause });
  }
}

const DEEPEST = 8;
