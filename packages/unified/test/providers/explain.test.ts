import { createSnap } from "@snap/unified";
import { fireworks } from "@snap/unified/fireworks";
import { getResponse, HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { createAll } from "../support/all-accounts.ts";
import { failureOf } from "../support/cloud.ts";
import { untilReceived } from "../support/interrupt.ts";

const NAME = "accounts/acme-robotics/clusters/train-a/environments/vision/snapshots/7";

describe("an error", () => {
  it("has the provider's code, message and request id", async () => {
    const { snap } = createAll();
    expect(await failureOf(snap.get("do/1"))).toMatchObject({
      code: "NOT_FOUND",
      providerCode: "not_found",
      message: expect.stringContaining("could not be found"),
      requestId: expect.any(String),
      retryable: false,
    });
    expect(await failureOf(snap.get("vm/none"))).toMatchObject({ code: "NOT_FOUND", status: 404 });
  });

  it("distinguishes a busy droplet from a droplet without snapshots", async () => {
    const { clouds, snap } = createAll();
    const from = { type: "vm", id: "200776916" } as const;
    const ended = new AbortController();
    const first = failureOf(snap.create({ account: "do", from, name: "first" }, { signal: ended.signal }));
    await untilReceived(clouds.do, "getAction");
    const second = await failureOf(snap.create({ account: "do", from, name: "second" }));
    expect(second).toMatchObject({
      status: 422,
      code: "ABORTED",
      providerCode: "unprocessable_entity",
      retryable: true,
    });
    ended.abort();
    expect(await first).toMatchObject({ name: "AbortError" });
    clouds.do.clock.advance(30_000);
    const image = { type: "rebuild", image: 1 } as const;
    const { client } = snap.account("do");
    const wrong = await client.POST("/v2/droplets/{droplet_id}/actions", {
      params: { path: { droplet_id: 200776916 } },
      body: image,
    });
    expect(wrong.status).toBe(422);
  });

  it.each([
    [409, 6, { code: "ALREADY_EXISTS", retryable: false }],
    [409, 10, { code: "ABORTED", retryable: true }],
    [400, 9, { code: "FAILED_PRECONDITION", retryable: false }],
    [400, 11, { code: "OUT_OF_RANGE", retryable: false }],
    [500, 15, { code: "DATA_LOSS" }],
    [503, 14, { code: "UNAVAILABLE", retryable: true }],
  ])("of Fireworks with status %i and code %i has the right code", async (status, code, expected) => {
    const body = { code, message: "no", details: [] };
    const handler = http.all("*", () => HttpResponse.json(body, { status }));
    const fetch = async (request: Request) => (await getResponse([handler], request)) ?? Response.error();
    const account = fireworks({ apiKey: "explain-key", accountId: "acme-robotics", fetch, retry: false });
    const failure = await failureOf(createSnap({ accounts: [account] }).get(`fireworks/${NAME}`));
    expect(failure).toMatchObject({ status, providerCode: expected.code, ...expected });
  });

  it.each(
    [
      "CANCELLED",
      "UNKNOWN",
      "INVALID_ARGUMENT",
      "DEADLINE_EXCEEDED",
      "NOT_FOUND",
      "ALREADY_EXISTS",
      "PERMISSION_DENIED",
      "RESOURCE_EXHAUSTED",
      "FAILED_PRECONDITION",
      "ABORTED",
      "OUT_OF_RANGE",
      "UNIMPLEMENTED",
      "INTERNAL",
      "UNAVAILABLE",
      "DATA_LOSS",
      "UNAUTHENTICATED",
    ].map((code, index) => [index + 1, code] as const),
  )("of Fireworks with code %i is %s", async (number, code) => {
    const fetch = async () => Response.json({ code: number, message: "no" }, { status: 418 });
    const account = fireworks({ apiKey: "explain-key", accountId: "acme-robotics", fetch, retry: false });
    const failure = await failureOf(createSnap({ accounts: [account] }).get(`fireworks/${NAME}`));
    expect(failure).toMatchObject({ code, providerCode: code });
  });

  it.each([{}, { code: 0 }, { code: 99 }])(
    "of Fireworks without a known code has the code of its status: %j",
    async (body) => {
      const handler = http.all("*", () => HttpResponse.json(body as object, { status: 403 }));
      const fetch = async (request: Request) => (await getResponse([handler], request)) ?? Response.error();
      const account = fireworks({ apiKey: "explain-key", accountId: "acme-robotics", fetch, retry: false });
      const failure = await failureOf(createSnap({ accounts: [account] }).get(`fireworks/${NAME}`));
      expect(failure).toMatchObject({ code: "PERMISSION_DENIED", providerCode: undefined });
    },
  );
});
