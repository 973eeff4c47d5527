import { describe, expect, it } from "vitest";
import type { ListQuery } from "../../src/list/list-query.ts";
import { parsePosition } from "../../src/list/parse-position.ts";
import { formatPosition } from "../../src/list/position.ts";

const QUERY = { state: "ready", source: { type: "vm" } } as const;

describe("parsePosition", () => {
  it("reads a string of formatPosition if the query has the same conditions in any order", () => {
    const positions = { do: { from: "2", skip: 3 }, constructor: { skip: 0, done: true } };
    const accounts = Object.entries(positions).map(([account, position]) => ({ account, position }));
    const text = formatPosition(QUERY, accounts);
    expect(Object.fromEntries(parsePosition(text, { source: QUERY.source, state: "ready" }))).toEqual(positions);
    expect(() => parsePosition(text, {})).toThrow('`from` is the position of another query: {"state":"ready"');
  });

  it.each<ListQuery>([
    { account: "do" },
    { provider: "digitalocean" },
    { state: "ready" },
    { name: "n*" },
    { olderThan: new Date(0) },
    { newerThan: new Date(0) },
    { tags: ["a"] },
    { source: { type: "vm" } },
    { source: { id: "1" } },
  ])("refuses the position of a query that lacks %j", (query) => {
    const text = formatPosition({}, []);
    expect(parsePosition(formatPosition(query, []), query)).toEqual(new Map());
    expect(() => parsePosition(text, query)).toThrow("`from` is the position of another query: {}");
  });

  it.each<ListQuery>([{ source: { type: "volume", id: "1" } }, { source: { type: "vm", id: "2" } }])(
    "rejects a position whose query has a source other than %j",
    (query) => {
      const text = formatPosition({ source: { type: "vm", id: "1" } }, []);
      expect(() => parsePosition(text, query)).toThrow("`from` is the position of another query");
    },
  );

  it.each([
    "",
    "{",
    "null",
    "5",
    "[]",
    "{}",
    '{"query":"{}"}',
    '{"query":"{}","accounts":[]}',
    '{"query":"{}","accounts":5}',
    '{"query":{},"accounts":{}}',
    '{"query":"{}","accounts":{"do":null}}',
    '{"query":"{}","accounts":{"do":{"skip":"0"}}}',
    '{"query":"{}","accounts":{"do":{"skip":-1}}}',
    '{"query":"{}","accounts":{"do":{"skip":0,"from":5}}}',
    '{"query":"{}","accounts":{"do":{"skip":0,"done":"no"}}}',
    '{"query":"{}","accounts":{"do":{"skip":0},"fw":{"skip":0.5}}}',
  ])("refuses %j", (text) => {
    expect(() => parsePosition(text, {})).toThrow("`from` must be the `position` of a listing.");
  });
});
