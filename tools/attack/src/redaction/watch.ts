import type { AttemptEvent, ClientOptions } from "@snap/runtime";
import { type Tracer, traceAttempts } from "@snap/runtime/opentelemetry";

/** The URL of the server that repeats secrets. */
export const ADDRESS = "https://api.acme.example";

/** The client options that collect everything users can see: events, log lines, spans and requests to other origins. */
export function watch(respond: (request: Request) => Response | Promise<Response>) {
  const shown: unknown[] = [];
  const tracer: Tracer = {
    startSpan(...span) {
      shown.push(span);
      return { setStatus: (status) => shown.push(status), end() {} };
    },
  };
  const trace = traceAttempts(tracer);
  const options = {
    async fetch(request: Request) {
      if (new URL(request.url).origin === ADDRESS) return respond(request);
      shown.push(request.url, request.headers);
      return Response.json({ message: "not here" }, { status: 404 });
    },
    onAttempt(event: AttemptEvent) {
      shown.push(event);
      trace(event);
    },
    log: { debug: (line: string) => void shown.push(line) },
    retry: { attempts: 2, baseDelay: 0, maxDelay: 0 },
  } satisfies ClientOptions;
  return { shown, options };
}
