import { describe, expect, it } from "vitest";
import { compareResponse, type ReceivedResponse } from "../src/compare-response.ts";
import { acme } from "./support/acme.ts";

const THING = { id: "thing-1", name: "first", state: "ready", made_at: "2026-11-20T09:00:00.000" };

const compare = (body: unknown, others: Partial<ReceivedResponse> = {}) =>
  compareResponse(acme(), {
    method: "GET",
    url: "https://api.acme.example/things?page=2",
    status: 200,
    contentType: "application/json; charset=utf-8",
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...others,
  });

describe("a response of the real API", () => {
  it("does not differ from the contract if its objects match", async () => {
    expect(await compare({ items: [THING, THING], links: {}, total: 2 })).toEqual([]);
    expect(await compare({ thing: THING }, { url: "https://api.acme.example/things/thing-1" })).toEqual([]);
  });

  it("differs once for each kind of problem in its objects", async () => {
    const broken = { ...THING, name: 5 };
    expect(await compare({ items: [THING, broken, broken], links: {}, total: 3 })).toEqual([
      {
        operation: "listThings",
        status: 200,
        at: "/items/1/name",
        problem: 'Instance type "number" is invalid. Expected "string".',
      },
    ]);
  });

  it.each([
    [
      "another media type",
      "<p>",
      { contentType: "text/html" },
      "The media type is text/html. Documented: application/json.",
    ],
    ["no media type", "", { contentType: null }, "The media type is missing. Documented: application/json."],
    ["a body that is not JSON", "{", {}, "The body is not readable: it must be JSON."],
  ])("differs with %s", async (_, body, others, problem) => {
    expect(await compare(body, others)).toMatchObject([{ operation: "listThings", at: "", problem }]);
  });

  it("differs with a property that the contract does not have", async () => {
    const [first, second] = [THING, { ...THING, owner: "web" }];
    expect(await compare({ items: [first, second, second], links: {}, total: 3 })).toEqual([
      { operation: "listThings", status: 200, at: "/items/1/owner", problem: "The property is not documented." },
    ]);
  });

  it("differs without a documented header, and with a rate limit that is not documented", async () => {
    const headers = new Headers({ "x-limit": "5", "x-remaining": "4", "x-reset": "3" });
    const page = { items: [THING], links: {}, total: 1 };
    expect(await compare(page, { headers })).toEqual([]);
    headers.delete("x-reset");
    headers.set("x-ratelimit-limit", "60");
    expect((await compare(page, { headers })).map(({ problem }) => problem)).toEqual([
      "The documented header x-reset is missing.",
      "The header x-ratelimit-limit is not documented.",
    ]);
  });

  it("differs with a status that is not documented", async () => {
    const contract = acme();
    const operations = contract.operations.map(({ responses: { default: _, ...responses }, ...rest }) => ({
      ...rest,
      responses,
    }));
    const received = {
      method: "GET",
      url: "https://api.acme.example/things",
      status: 418,
      contentType: null,
      body: "",
    };
    expect(await compareResponse({ ...contract, operations }, received)).toMatchObject([
      { status: 418, problem: expect.stringMatching(/^The status is not one of 200, /) },
    ]);
  });

  it("is not compared if the contract does not have the operation, or the URL is not that of the API", async () => {
    expect(await compare("", { url: "https://api.acme.example/others" })).toEqual([]);
    expect(await compare("", { url: "https://proxy.example/things" })).toEqual([]);
    const received = { method: "GET", url: "https://proxy.example/things", status: 200, contentType: null, body: "" };
    expect(await compareResponse(acme(), received, "https://proxy.example")).toHaveLength(1);
  });
});
