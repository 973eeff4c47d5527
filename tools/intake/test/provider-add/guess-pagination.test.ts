import { describe, expect, it } from "vitest";
import { guessPagination } from "../../src/provider-add/guess-pagination.ts";
import { judge } from "../../src/verdict/judge.ts";

interface List {
  readonly query?: Readonly<Record<string, object>>;
  readonly properties?: object;
  readonly headers?: object;
  readonly example?: object;
}

// Guesses the pagination of a list, and returns it with the decisions.
function guess({ query = {}, properties = {}, headers = {}, example }: List) {
  const schema = {
    type: "object",
    properties: { things: { type: "array", items: { type: "object" } }, ...properties },
  };
  const examples = example && { examples: { page: { value: example } } };
  const operation: Record<string, unknown> = {
    operationId: "listThings",
    parameters: Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema })),
    responses: { 200: { headers, content: { "application/json": { schema, ...examples } } } },
  };
  const decisions: string[] = [];
  guessPagination({ paths: { "/things": { get: operation } } }, (_, text) => decisions.push(text));
  return { pagination: operation["x-snap-pagination"], decisions };
}

const INTEGER = { type: "integer" };
const TEXT = { type: "string" };
const LIMIT = { limit: { type: "integer", default: 20, maximum: 100 } };
const SIZE = { parameter: "limit", default: 20, max: 100 };
const object = (properties: object) => ({ type: "object", properties });

describe("guessPagination", () => {
  it.each<[string, List, object]>([
    [
      "page numbers and a number of pages",
      { query: { page: INTEGER }, properties: { pagination: object({ totalPages: INTEGER, totalItems: INTEGER }) } },
      { style: "page-number", position: "page", pages: "/pagination/totalPages", total: "/pagination/totalItems" },
    ],
    [
      "page numbers from 0 and short pages",
      { query: { page: { type: "integer", minimum: 0 }, ...LIMIT } },
      { style: "page-number", position: "page", size: SIZE, first: 0 },
    ],
    [
      "offsets",
      { query: { offset: { type: "integer", default: 0 }, ...LIMIT }, properties: { total: INTEGER } },
      { style: "offset", position: "offset", size: SIZE, total: "/total" },
    ],
    ["a Link header", { query: { page: INTEGER }, headers: { Link: {} } }, { style: "link", position: "page" }],
    [
      "a token below links",
      { query: { cursor: TEXT }, properties: { meta: object({ links: object({ next: TEXT, prev: TEXT }) }) } },
      { style: "token", position: "cursor", next: "/meta/links/next" },
    ],
    [
      "a URL although the parameter is a token",
      { query: { cursor: TEXT }, properties: { next: TEXT }, example: { next: "https://acme.example/?cursor=2" } },
      { style: "next-link", position: "cursor", next: "/next" },
    ],
    [
      "the number of the next page",
      { query: { page: INTEGER }, properties: { meta: object({ next_page: INTEGER }) } },
      { style: "page-number", position: "page", next: "/meta/next_page" },
    ],
    [
      "a Link header without a parameter for the page",
      { query: LIMIT, headers: { Link: {} } },
      { style: "link", size: SIZE },
    ],
    [
      "the address of the next page without a parameter for the page",
      { properties: { nextLink: TEXT } },
      { style: "next-link", next: "/nextLink" },
    ],
    [
      "an address below links without a parameter for the page",
      { properties: { links: object({ next: { type: ["string", "null"] } }) } },
      { style: "next-link", next: "/links/next" },
    ],
    ["no pages", {}, { style: "none" }],
  ])("guesses %s", (_, list, expected) => {
    const { pagination, decisions } = guess(list);
    expect(pagination).toEqual({ ...expected, items: "/things" });
    expect(decisions[0]).toMatch(/^listThings is guessed: /);
  });

  it("finds the items in a list that may be null, and in an object that may be null", () => {
    const items = { type: "object" };
    const nullable = { things: { type: ["array", "null"], items: { anyOf: [items, { type: "null" }] } } };
    expect(guess({ properties: nullable }).pagination).toEqual({ style: "none", items: "/things" });
    const data = { type: ["object", "null"], properties: { rows: { type: "array", items } } };
    expect(guess({ properties: { things: TEXT, data } }).pagination).toEqual({ style: "none", items: "/data/rows" });
  });

  it("takes the items that the verdict has found, if a response has two lists", () => {
    const list = { type: "array", items: { type: "object" } };
    const schema = object({ snapshots: list, errors: list });
    const get = { responses: { 200: { description: "", content: { "application/json": { schema } } } } };
    const document = { paths: { "/snapshots": { get: { operationId: "listSnapshots", ...get } } } };
    guessPagination(document, () => undefined, judge(document).found?.list);
    expect(document.paths["/snapshots"].get).toMatchObject({
      "x-snap-pagination": { style: "none", items: "/snapshots" },
    });
  });

  it("asks which of two places contains the next page", () => {
    const { pagination, decisions } = guess({
      query: { cursor: TEXT },
      properties: { next_cursor: TEXT, next_page_token: TEXT },
    });
    expect(pagination).toBeUndefined();
    expect(decisions).toEqual([
      'listThings: "/next_cursor" and "/next_page_token" may each contain the next page: add x-snap-pagination with one',
    ]);
  });

  it.each<[string, List]>([
    ["a token that no response contains", { query: { cursor: TEXT } }],
    ["page numbers without a total and without a size", { query: { page: INTEGER } }],
    ["a marker", { query: { marker: TEXT } }],
    ["a token that no parameter takes", { properties: { next_page_token: TEXT } }],
  ])("guesses nothing for %s", (_, list) => {
    expect(guess(list)).toEqual({
      pagination: undefined,
      decisions: ["listThings has pages, but their style is unknown: add x-snap-pagination"],
    });
  });
});
