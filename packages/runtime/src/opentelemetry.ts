import type { AttemptEvent } from "./attempt-event.ts";

/** The part of an OpenTelemetry `Tracer` that `traceAttempts` uses. Pass a tracer of `@opentelemetry/api`. */
export interface Tracer {
  /** Starts a span. */
  startSpan(
    name: string,
    options: { kind: number; startTime: number; attributes: Record<string, number | string> },
  ): { setStatus(status: { code: number; message?: string }): unknown; end(endTime: number): void };
}

const CLIENT = 2;
const ERROR = 2;

/**
 * Creates a hook for a client's `onAttempt` that records one span for each attempt, as a child of the active span.
 *
 * Names and attributes follow OpenTelemetry's semantic conventions for HTTP clients (stable, 1.23 and later):
 * https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
 */
export function traceAttempts(tracer: Tracer): (event: AttemptEvent) => void {
  return ({ provider, method, path, url, attempt, startedAt, endedAt, status, error }) => {
    const failed = error !== undefined || (status ?? 0) >= 400;
    const span = tracer.startSpan(`${method} ${path}`, {
      kind: CLIENT,
      startTime: startedAt,
      attributes: {
        "http.request.method": method,
        "snap.provider": provider,
        "url.full": url,
        "url.template": path,
        ...attributesOf(url),
        ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
        ...(status !== undefined && { "http.response.status_code": status }),
        ...(failed && { "error.type": error ? error.name : String(status) }),
      },
    });
    if (failed) span.setStatus({ code: ERROR, ...(error && { message: error.message }) });
    span.end(endedAt);
  };
}

// A secret that is part of the host, such as the token `localhost`, leaves a URL that cannot be parsed.
function attributesOf(url: string): Record<string, number | string> {
  if (!URL.canParse(url)) return {};
  const { hostname, port, protocol } = new URL(url);
  return {
    "server.address": hostname,
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    "url.scheme": protocol.slice(0, -1),
  };
}
