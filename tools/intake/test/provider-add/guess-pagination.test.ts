import { describe, expect, it } from "vitest";
import { guessPagination } from "../../src/provider-add/guess-pagination.ts";

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
    ["no pages", {}, { style: "none" }],
  ])("guesses %s", (_, list, expected) => {
    const { pagination, decisions } = guess(list);
    expect(pagination).toEqual({ ...expected, items: "/things" });
    expect(decisions[0]).toMatch(/^listThings is guessed: /);
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
  ])("guesses nothing for %s", (_, list) => {
    expect(guess(list)).toEqual({
      pagination: undefined,
      decisions: ["listThings has pages, but their style is unknown: add x-snap-pagination"],
    });
  });
});
