import { describe, expect, it } from "vitest";
import { addField, change, json, onGet } from "./alter.ts";
import { type Alter, SECRET, serve, verifyAt } from "./serve.ts";

interface Case {
  readonly difference: string;
  readonly provider: string;
  readonly alter: Alter;
  readonly expected: object;
}

const SNAPSHOT = "/components/schemas/Snapshot";
const INFO = "/components/schemas/SnapshotInfo";

const CASES: Case[] = [
  {
    difference: "a value of another type, reported once for all items by its shape",
    provider: "digitalocean",
    alter: change("size_gigabytes", () => SECRET),
    expected: {
      kind: "schema",
      operation: "listSnapshots",
      status: 200,
      at: "/snapshots/0/size_gigabytes",
      expected: "number",
      found: `string of ${SECRET.length} characters`,
      contract: `${SNAPSHOT}/properties/size_gigabytes`,
      times: 6,
      alsoIn: ["getSnapshot", "listVolumeSnapshots", "getVolumeSnapshot"],
    },
  },
  {
    difference: "a value where another type or null is expected",
    provider: "digitalocean",
    alter: change("tags", () => "web"),
    expected: { kind: "schema", at: "/snapshots/0/tags", expected: "array or null", found: "string of 3 characters" },
  },
  {
    difference: "an error inside one of several alternatives",
    provider: "instavm",
    alter: (_, __, { status }) => (status === 404 ? json({ detail: [{ loc: [], msg: 1, type: "" }] }, 404) : undefined),
    expected: {
      kind: "schema",
      at: "/detail/0/msg",
      contract: "/components/schemas/ValidationError/properties/msg",
    },
  },
  {
    difference: "a field that the contract does not know, without its value",
    provider: "instavm",
    alter: addField("owner_key", SECRET),
    expected: { kind: "field", at: "/0/owner_key", found: `string of ${SECRET.length} characters`, contract: INFO },
  },
  {
    difference: "a field that is missing",
    provider: "instavm",
    alter: change("updated_at", () => undefined),
    expected: {
      kind: "schema",
      at: "/0",
      expected: "the field updated_at",
      found: "nothing",
      contract: INFO,
    },
  },
  {
    difference: "a time of another form, with its digits hidden",
    provider: "fireworks",
    alter: change("createTime", () => "2026-11-03 10:12:44"),
    expected: { kind: "schema", at: "/snapshots/0/createTime", found: "string like 0000-00-00 00:00:00", times: 4 },
  },
  {
    difference: "an unknown value of an enum by its word",
    provider: "fireworks",
    alter: change("state", () => "ARCHIVED"),
    expected: {
      kind: "enum",
      found: "ARCHIVED",
      contract: "/components/schemas/SnapshotState",
    },
  },
  {
    difference: "a state that only the unified adapter does not know, which contradicts an inference",
    provider: "instavm",
    alter: change("status", () => "archived"),
    expected: {
      kind: "adapter",
      at: "/status",
      found: "archived",
      contract: `${INFO}/properties/status`,
      evidence: expect.objectContaining({ basis: "inferred", pointer: `${INFO}/properties/status` }),
    },
  },
  {
    difference: "a time that the unified adapter cannot read",
    provider: "instavm",
    alter: change("created_at", () => "yesterday"),
    expected: { kind: "adapter", at: "/created_at", found: "string of 9 characters" },
  },
  {
    difference: "a response that breaks the unified adapter",
    provider: "instavm",
    alter: change("id", () => ""),
    expected: { kind: "unusable", operation: "listSnapshots", at: "", found: "UnexpectedResponseError" },
  },
  {
    difference: "an undocumented status",
    provider: "instavm",
    alter: onGet(() => json({ detail: "gone" }, 410)),
    expected: { kind: "status", operation: "getSnapshot", status: 410, found: "410" },
  },
  {
    difference: "a documented failure instead of a success",
    provider: "fireworks",
    alter: (_, { url }) => (url.includes("?") ? json({ code: 12, message: "", details: [] }, 501) : undefined),
    expected: { kind: "no-success", operation: "listSnapshots", found: "the documented 501" },
  },
  {
    difference: "a response other than 404 to an unknown id",
    provider: "instavm",
    alter: (_, __, { status }) => (status === 404 ? json({ detail: "no" }, 422) : undefined),
    expected: { kind: "unknown-id", operation: "getSnapshot", found: "422" },
  },
  {
    difference: "an error body whose form differs from the inferred response",
    provider: "instavm",
    alter: (_, __, { status }) => (status === 404 ? json({ detail: 7 }, 404) : undefined),
    expected: {
      kind: "schema",
      status: 404,
      at: "/detail",
      found: "integer",
      evidence: expect.objectContaining({ pointer: "/components/responses/NotFound" }),
    },
  },
  {
    difference: "an item other than the requested one",
    provider: "fireworks",
    alter: onGet((body, request, response) => change("name", (name) => `${name}-other`)(body, request, response)),
    expected: {
      kind: "identity",
      at: "/name",
      evidence: expect.objectContaining({ pointer: "/components/parameters/SnapshotId" }),
    },
  },
  {
    difference: "an empty body",
    provider: "digitalocean",
    alter: onGet((_, __, { status, headers }) => new Response("", { status, headers })),
    expected: { kind: "body", expected: "JSON", found: "an empty body" },
  },
  {
    difference: "a page of HTML, reported only by its media type",
    provider: "digitalocean",
    alter: () => new Response("<p>Sign in</p>", { headers: { "content-type": "text/html; charset=utf-8" } }),
    expected: { kind: "content-type", at: "content-type", expected: "application/json", found: "text/html" },
  },
  {
    difference: "a documented header that is missing",
    provider: "digitalocean",
    alter: (body, _, { status }) => json(JSON.parse(body), status),
    expected: {
      kind: "header",
      at: "ratelimit-reset",
      found: "nothing",
      contract: "/components/headers/RateLimitReset",
    },
  },
  {
    difference: "a rate limit that the contract does not know",
    provider: "instavm",
    alter: (body, _, { status }) => Response.json(JSON.parse(body), { status, headers: { "x-ratelimit-limit": "60" } }),
    expected: { kind: "header", at: "x-ratelimit-limit", expected: "no such header" },
  },
  {
    difference: "a header with another kind of value",
    provider: "digitalocean",
    alter: (body, _, { status, headers }) =>
      new Response(body, { status, headers: { ...Object.fromEntries(headers), "ratelimit-limit": "many" } }),
    expected: { kind: "header", at: "ratelimit-limit", expected: "integer", found: "string of 4 characters" },
  },
  {
    difference: "pages that the client cannot follow",
    provider: "fireworks",
    alter: (_, { url }) => (url.includes("?") ? json({ snapshots: [], nextPageToken: "again" }) : undefined),
    expected: { kind: "paging", at: "/nextPageToken" },
  },
];

describe("verify:live", () => {
  it.each(CASES)("reports $difference", async ({ provider, alter, expected }) => {
    const { url } = serve(provider, alter);
    const { code, report } = await verifyAt(provider, url);
    expect(code).toBe(1);
    expect(report.differences).toContainEqual(expect.objectContaining(expected));
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });

  it("reports a value that matches none of several alternatives once", async () => {
    const { url } = serve("instavm", (_, __, { status }) => (status === 404 ? json({ detail: 7 }, 404) : undefined));
    const { report } = await verifyAt("instavm", url);
    expect(report.differences).toEqual([expect.objectContaining({ at: "/detail", expected: "one of its forms" })]);
  });

  it("accepts a state of the contract, even if it maps to an unknown state", async () => {
    const { url } = serve(
      "fireworks",
      change("state", () => "STATE_UNSPECIFIED"),
    );
    const { code } = await verifyAt("fireworks", url);
    expect(code).toBe(0);
  });

  it("reports an unreadable response once for each operation", async () => {
    const { url } = serve(
      "instavm",
      onGet(() => new Response("", { headers: { "content-type": "application/json" } })),
    );
    const { report } = await verifyAt("instavm", url);
    expect(report.differences.map(({ kind }) => kind)).toEqual(["body", "unknown-id", "unusable"]);
  });
});
