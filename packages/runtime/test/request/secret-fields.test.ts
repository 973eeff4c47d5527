import { inspect } from "node:util";
import { SnapError, unwrap } from "@snap/runtime";
import { media } from "@snap/runtime/media";
import { traceAttempts } from "@snap/runtime/opentelemetry";
import { streams } from "@snap/runtime/streams";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, createAcme, failureOf } from "../support/acme.ts";
import { collect } from "../support/list.ts";

/** A call that sends or receives secrets in the fields that a fictional spec names. */
interface Case {
  readonly names: readonly string[];
  readonly secret: string;
  /** Creates a body with the secret in a named field, at any depth. */
  readonly body: unknown;
  readonly place: (typeof PLACES)[number];
}

const PLACES = ["body", "header", "path", "query"] as const;

const names = fc.uniqueArray(fc.constantFrom("password", "api_key", "clientSecret", "x-token", "id"), {
  minLength: 1,
  maxLength: 3,
});

// A recognizable secret with characters that JSON and URLs escape. No other string contains it by chance.
const secrets = fc.stringMatching(/^[a-z0-9"\\/+&=%<>:]{0,20}[a-z]$/).map((text) => `s3cr3t-${text}`);

const cases: fc.Arbitrary<Case> = fc
  .record({ names, secret: secrets, place: fc.constantFrom(...PLACES) })
  .chain(({ names: known, secret, place }) => {
    const field = fc.constantFrom(...known);
    const { node } = fc.letrec<{ node: unknown; value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constant(secret),
        fc.tuple(fc.constant(1), fc.constant(secret)),
        fc.record({ inner: fc.constant(secret), other: fc.boolean() }),
      ),
      node: fc.oneof(
        { depthSize: "small" },
        fc.tuple(field, tie("value")).map(([name, value]) => ({ name: "blue", [name]: value })),
        fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
        fc.tuple(fc.constantFrom("data", "settings"), tie("node")).map(([name, inner]) => ({ [name]: inner })),
      ),
    }));
    return fc.record({ names: fc.constant(known), secret: fc.constant(secret), place: fc.constant(place), body: node });
  });

// The ways in which a server or a network may return the secret.
const ANSWERS: Readonly<Record<string, (secret: string, body: unknown) => Response | Promise<never>>> = {
  "a failure with the body": (_, body) => Response.json(body, { status: 422 }),
  "a failure whose message has it": (secret) => Response.json({ detail: [{ msg: `bad: ${secret}` }] }, { status: 400 }),
  "a failure that is retried": (_, body) => Response.json({ sent: body }, { status: 503 }),
  "a page": (secret) => new Response(`<p>${secret}</p>`, { status: 502, headers: { "content-type": "text/html" } }),
  "a documented text": (secret) => new Response(secret, { status: 400, headers: { "content-type": "text/plain" } }),
  "JSON that breaks off": (_, body) => new Response(`${JSON.stringify(body)},`, { headers: JSON_TYPE }),
  "an inexact id": (_, body) =>
    new Response(`{"sent":${JSON.stringify(body)},"thing_id":9007199254740993}`, { headers: JSON_TYPE }),
  "another type": (secret) => new Response(secret, { headers: { "content-type": "application/pdf" } }),
  "a request id": (secret) => Response.json({ request_id: secret }, { status: 409 }),
  "a broken connection": (secret) => Promise.reject(new TypeError("failed", { cause: new Error(`at ${secret}`) })),
  "a redirect": (secret) => new Response(null, { status: 307, headers: { location: `ftp://a/?${encodeURI(secret)}` } }),
  "a broken stream": (secret, body) =>
    new Response(`${JSON.stringify(body)}\n${secret}\n`, { headers: { "content-type": "application/x-ndjson" } }),
};
const JSON_TYPE = { "content-type": "application/json" };

describe.each(Object.entries(ANSWERS))("a secret field, with the response %s", (_, answer) => {
  it("is not in any error, event, span or log", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        for (const seen of await show(given, answer)) expectNone(given.secret, seen);
      }),
      { numRuns: 40 },
    );
  });
});

// Everything that people see of a call: its error, its events, its spans and its log.
async function show({ names: drawn, secret, body, place }: Case, answer: (typeof ANSWERS)[string]): Promise<unknown[]> {
  const seen: unknown[] = [];
  // The path has no other parameter.
  const known = place === "path" ? ["id", ...drawn] : drawn;
  const trace = traceAttempts({
    startSpan(name, options) {
      const span = { name, options, ended: [] as unknown[] };
      seen.push(span);
      return { setStatus: (status) => span.ended.push(status), end: (time) => void span.ended.push(time) };
    },
  });
  const traits = { accept: "application/json, text/plain, application/x-ndjson" };
  const operations = { "POST /things/{id}": traits, "GET /things/{id}": traits };
  const reply: Answer = () => answer(secret, body);
  const { client } = createAcme(
    reply,
    {
      retry: { attempts: 2, baseDelay: 0, idempotent: true },
      log: { debug: (message) => void seen.push(message) },
      onAttempt: (event) => {
        seen.push(event);
        trace(event);
      },
    },
    { secrets: known, operations, media, streams },
  );
  const field = known[0] ?? "";
  const params = {
    path: { id: place === "path" ? secret : "1" },
    ...(place === "query" && { query: { [field]: secret } }),
    ...(place === "header" && { header: { [field]: secret } }),
  };
  const sent = body as { name: string };
  const call: Promise<Parameters<typeof unwrap>[0]> =
    place === "body" ? client.POST("/things/{id}", { params, body: sent }) : client.GET("/things/{id}", { params });
  const error = await failureOf(
    call.then(async (result) => {
      const data: unknown = unwrap(result);
      if (Object(data)[Symbol.asyncIterator]) await collect(data as AsyncIterable<unknown>);
    }),
  );
  expect(SnapError.isInstance(error), inspect(error)).toBe(true);
  await null;
  return [error, ...seen];
}

function expectNone(secret: string, seen: unknown): void {
  const texts = [inspect(seen, { depth: 20 }), JSON.stringify(seen)];
  for (const error of [seen, Object(seen).error]) {
    if (SnapError.isInstance(error)) texts.push(String(error), error.stack ?? "", inspect(error.cause));
  }
  for (const text of texts) {
    for (const written of [text, text.replaceAll("\\\\", "\\").replaceAll('\\"', '"')]) {
      expect(written).not.toContain(secret);
      expect(written).not.toContain(encodeURIComponent(secret));
    }
  }
}
