import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { type Tracer, traceAttempts } from "@snap/runtime/opentelemetry";
import { describe, expect, it, vi } from "vitest";
import { type Answer, createAcme, failed, inTurn, ok, settle, stopClock } from "./support/acme.ts";

describe("traceAttempts", () => {
  it("records a client span for each attempt, with the standard attributes", async () => {
    const [span] = await trace(() => new Promise((resolve) => setTimeout(resolve, 700, ok())));
    expect(span).toMatchObject({
      name: "GET /things/{id}",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      startTime: [Date.parse("2030-01-01T00:00:00Z") / 1000, 0],
      duration: [0, 700_000_000],
      ended: true,
    });
    expect(span?.attributes).toStrictEqual({
      "http.request.method": "GET",
      "http.response.status_code": 200,
      "server.address": "api.acme.example",
      "server.port": 443,
      "snap.provider": "Acme",
      "url.full": "https://api.acme.example/things/1",
      "url.scheme": "https",
      "url.template": "/things/{id}",
    });
  });

  it("counts the earlier attempts", async () => {
    const spans = await trace(inTurn(failed(503), failed(429), ok));
    expect(spans.map(({ attributes }) => attributes["http.request.resend_count"])).toEqual([undefined, 1, 2]);
    expect(spans.map(({ attributes }) => attributes["error.type"])).toEqual(["503", "429", undefined]);
  });

  it.each([400, 404])("marks the status %s as an error without a description", async (status) => {
    const [span] = await trace(failed(status));
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes).toMatchObject({ "error.type": `${status}`, "http.response.status_code": status });
  });

  it("names the error, and has no status, if no response arrived", async () => {
    const [span] = await trace(() => Promise.reject(new TypeError("fetch failed")));
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR, message: expect.stringContaining("fetch failed") });
    expect(span?.attributes).toMatchObject({ "error.type": "ConnectionError" });
    expect(span?.attributes).not.toHaveProperty("http.response.status_code");
    const startSpan = vi.fn<Tracer["startSpan"]>(() => ({ setStatus: () => {}, end: () => {} }));
    const { get } = createAcme(() => Promise.reject(new Error()), { onAttempt: traceAttempts({ startSpan }) });
    await settle(get({ retry: false }));
    expect(startSpan.mock.calls[0]?.[1].attributes).not.toHaveProperty("http.response.status_code");
  });

  it.each([
    ["http://localhost", "localhost", 80],
    ["http://127.0.0.1:8080/acme", "127.0.0.1", 8080],
  ])("splits %s into host and port", async (baseUrl, address, port) => {
    const [span] = await trace(ok, baseUrl);
    expect(span?.attributes).toMatchObject({ "server.address": address, "server.port": port, "url.scheme": "http" });
  });

  it("records a span without a host if the host contains a secret", async () => {
    const [span] = await trace(ok, "http://localhost:8080", "localhost");
    expect(span?.attributes).toStrictEqual({
      "http.request.method": "GET",
      "http.response.status_code": 200,
      "snap.provider": "Acme",
      "url.full": "http://[redacted]:8080/things/1",
      "url.template": "/things/{id}",
    });
  });
});

async function trace(answer: Answer, baseUrl = "https://api.acme.example", credential?: string) {
  stopClock();
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const options = { baseUrl, onAttempt: traceAttempts(provider.getTracer("test")) };
  const { get } = createAcme(answer, options, credential === undefined ? {} : { credential });
  await settle(get());
  return exporter.getFinishedSpans();
}
