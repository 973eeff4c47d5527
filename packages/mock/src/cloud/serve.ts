import { chooseMedia } from "../choose-media.ts";
import { type DocumentedResponse, failureResponse, preferredResponse } from "../documented-response.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { CompiledPath } from "../request/compile-path.ts";
import { hasCredential } from "../request/has-credential.ts";
import { type ReceivedRequest, readBytes, readRequest } from "../request/read-request.ts";
import { statusesFor } from "../request/violation.ts";
import type { Send } from "../route.ts";
import { toLogged } from "../to-logged.ts";
import type { MockBehaviour } from "./behaviour.ts";
import { callOperation } from "./call-operation.ts";
import type { SeededState } from "./cloud-state.ts";
import type { CoverageRecorder } from "./coverage.ts";
import type { Fault } from "./fault.ts";
import type { FaultPlan } from "./faults.ts";
import type { MockCloudOptions, MockRequest } from "./mock-cloud.ts";
import type { RateLimitState } from "./rate-limit.ts";
import { type RecordedRequest, recordRequest } from "./record-request.ts";
import { refuse } from "./refuse.ts";
import { reportViolation } from "./report-violation.ts";
import { truncate } from "./truncate.ts";

const LONGEST_PROBLEM = 500;

/** The state that all operations of a mock cloud share. */
export interface MockServer {
  readonly contract: MockContract;
  readonly behaviour: MockBehaviour;
  readonly options: Pick<MockCloudOptions, "credential" | "onViolation" | "remember">;
  readonly state: SeededState;
  readonly faults: FaultPlan;
  readonly coverage: CoverageRecorder;
  readonly requests: MockRequest[];
  readonly warnOfClock: (method: string, url: string) => void;
  readonly takeRequest: ((now: Date) => RateLimitState) | undefined;
}

/** Responds to a request according to the spec, the injected faults and the state of the account. */
export async function serve(
  server: MockServer,
  operation: MockOperation,
  path: CompiledPath,
  request: Request,
  send: Send,
): Promise<Response> {
  const { state, faults, coverage, requests } = server;
  state.clock.settle();
  const fault = faults.next(operation.id);
  const bytes = await readBytes(request);
  const received = { operation, contract: server.contract, path, request, bytes };
  const recorded = await recordRequest(received, server.options.credential);
  const { method } = request;
  const seen: Writable<MockRequest> = { operation: operation.id, method, ...recorded.shown, status: undefined };
  requests.push(seen);
  server.warnOfClock(method, seen.url);
  if (requests.length > (server.options.remember ?? Infinity)) requests.shift();
  if (fault?.latency) await new Promise((resolve) => setTimeout(resolve, fault.latency));
  if (fault?.with === "refused") return Response.error();
  if (fault?.with === "html") {
    seen.status = 502;
    const headers = { "content-type": "text/html", ...fault.headers };
    return new Response("<html><body>Bad gateway</body></html>", { status: 502, headers });
  }
  const preferred = readPrefer(recorded.redact(request.headers.get("prefer") ?? ""));
  const response = preferred
    ? preferredResponse(operation, preferred)
    : chooseMedia(await decide(server, received, recorded, fault), operation, request.headers.get("accept"));
  if (fault?.with === "lost") return Response.error();
  seen.status = response.code;
  const { status, example } = response;
  coverage.record({ operation: operation.id, status, example, forced: preferred !== undefined });
  const whole = send({ ...response, headers: { ...response.headers, ...fault?.headers } });
  return fault?.with === "truncated" ? truncate(whole) : whole;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

async function decide(
  server: MockServer,
  received: ReceivedRequest,
  recorded: RecordedRequest,
  fault: Fault | undefined,
): Promise<DocumentedResponse> {
  const { contract, behaviour, options, state, takeRequest } = server;
  const { operation, request } = received;
  if (!hasCredential(request, operation.security ?? contract.security, options.credential)) {
    return failureResponse(operation, [401]);
  }
  const limit = takeRequest?.(state.clock.now());
  const finish = (response: DocumentedResponse) => (limit ? withLimit(response, limit) : response);
  if (limit?.exceeded) return finish(failureResponse(operation, [429]));
  if (typeof fault?.with === "number") return finish(failureResponse(operation, [fault.with]));
  const read = await readRequest(received);
  if ("violation" in read) {
    const { violation } = read;
    reportViolation(violation, operation, recorded, contract, options.onViolation);
    // The message may quote the request.
    const shown = { ...violation, problem: toLogged(recorded.redact(violation.problem), LONGEST_PROBLEM) };
    return finish(refuse(failureResponse(operation, statusesFor(violation)), shown, behaviour, contract));
  }
  const fails = fault?.with === "failed";
  return finish(callOperation({ contract, behaviour, operation, state, request, ...read, fails }));
}

// Reads `code=404, example=not-found` as Prism does, and ignores other preferences. Of a repeated word, the first counts
// (RFC 7240).
function readPrefer(text: string): { code?: string; example?: string } | undefined {
  const words = [...text.matchAll(/(?:^|[,;])\s*(code|example)\s*=\s*(?:"([^"]+)"|([^\s",;]+))/gi)];
  const pairs = words.map(([, name = "", quoted, value]) => [name.toLowerCase(), quoted ?? value]);
  return pairs.length > 0 ? Object.fromEntries(pairs.reverse()) : undefined;
}

// Sets the documented headers of rate limits to the current values. Beyond the limit, adds `retry-after`.
function withLimit(response: DocumentedResponse, { exceeded, headers }: RateLimitState): DocumentedResponse {
  const given = { ...response.headers, ...(exceeded && { "retry-after": "" }) };
  const values = Object.entries(given).map(([name, value]) => {
    const kind = Object.keys(headers).find((ending) => name.endsWith(ending));
    return [name, kind === undefined ? value : headers[kind as keyof typeof headers]];
  });
  return { ...response, headers: Object.fromEntries(values) };
}
