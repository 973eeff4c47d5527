import { SpecNode } from "@snap/openapi/spec-node";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { mayLackItems } from "../src/model/may-lack-items.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const WORD = `        style: token
        position: after
        size: { parameter: limit, default: 10, max: 100 }
        items: /items
        next: /next
`;
const SCHEMA = `                type: object
                required: [items]
                properties:
                  items: { type: array, items: { $ref: "#/components/schemas/Snapshot" } }
                  next: { type: string }
`;

const paginated = (word: string) => replaceOnce(ACME, WORD, word);

describe("checkPagination", () => {
  it.each([
    ["position", WORD.replace("position: after", "position: cursor")],
    ["position", WORD.replace("position: after", "position: disk_id")],
    ["size/parameter", WORD.replace("parameter: limit", "parameter: per_page")],
    ["size/default", WORD.replace("default: 10", "default: 101")],
    ["items", WORD.replace("items: /items", "items: /snapshots")],
    ["items", WORD.replace("items: /items", "items: /next")],
    ["items", WORD.replace("items: /items", 'items: ""')],
    ["items", WORD.replace("items: /items", "items: /items/0")],
    ["next", WORD.replace("next: /next", "next: /links/next")],
    ["total", `${WORD}        total: /meta/total\n`],
    ["next", WORD.replace("style: token", "style: header").replace("next: /next", "next: X-Next")],
    ["items", "        style: none\n        items: /snapshots\n"],
  ])("refuses a %s that is undocumented or has the wrong type", async (word, pagination) => {
    const faults = (await diagnose(paginated(pagination))).map(({ code, pointer }) => [code, pointer]);
    expect(faults).toEqual([["pagination-invalid", `/paths/~1snapshots/get/x-snap-pagination/${word}`]]);
  });

  it.each([
    ["size/max", { maximum: 50 }],
    ["size/default", { minimum: 20 }],
  ])("refuses a %s outside the schema of the parameter", async (word, limits) => {
    const schema = JSON.stringify({ type: "integer", ...limits });
    const spec = ACME.replace(/(name: limit\b.*?schema: )\{[^}]*\}/s, `$1${schema}`).replace(
      /(name: limit\b.*?example: )\d+/s,
      "$130",
    );
    expect(spec).toContain(schema);
    const faults = (await diagnose(spec)).map(({ code, pointer }) => [code, pointer]);
    expect(faults).toEqual([["pagination-invalid", `/paths/~1snapshots/get/x-snap-pagination/${word}`]]);
  });

  it("accepts a header of the success response", async () => {
    const header = WORD.replace("style: token", "style: header").replace("next: /next", "next: x-remaining");
    expect(await diagnose(paginated(header))).toEqual([]);
  });

  it.each([
    [
      "style: pages",
      '/style must be one of page-number, offset, next-link, link, token, cursor, header, none, got "pages"',
      ["style: token", "style: pages"],
    ],
    ["no style", "it must have required property 'style'", ["style: token\n        ", ""]],
    [
      "a style with the name of an Object property",
      /^\/style must be one of page-number, offset, /,
      ["token", "constructor"],
    ],
    [
      "a misspelt word",
      "/limits is unknown. Known: style, position, size, items, total, next",
      ["items: /items\n", "items: /items\n        limits: 7\n"],
    ],
    [
      "a misspelt keyword in the size",
      "/size must have required property 'max'; /size/most is unknown. Known: parameter, default, max",
      ["max: 100", "most: 100"],
    ],
    ["a keyword of another style", "/position is unknown. Known: style, items; /size is", ["token", "none"]],
    ["a place that is not a pointer", '/next must match pattern "^(/|$)"', ["next: /next", "next: next"]],
  ])("explains the problem with %s without mentioning other styles", async (_, message, [from = "", to = ""]) => {
    const faults = await diagnose(paginated(replaceOnce(WORD, from, to)));
    expect(faults.map(({ code }) => code)).toEqual(["pagination-invalid"]);
    expect(faults[0]?.message).toMatch(message);
    expect(faults[0]?.message).not.toMatch(/oneOf|constant/);
  });

  describe("a list whose responses do not contain the next page", () => {
    const COUNTED = WORD.replace("style: token", "style: page-number").replace("        next: /next\n", "");
    const OFFSET = COUNTED.replace("page-number", "offset");
    const counted = (word: string, schema = SCHEMA.replace("next: { type: string }", "meta: {}"), start = "{}") =>
      replaceOnce(
        replaceOnce(paginated(word), SCHEMA, schema),
        "{ name: after, in: query, schema: { type: string }, example: t2 }",
        `{ name: after, in: query, schema: ${start}, example: 2 }`,
      );
    const TOTALS = SCHEMA.replace(
      "next: { type: string }",
      "meta: { type: object, properties: { total: {}, pages: {} } }",
    );

    it.each([
      ["a short page", COUNTED],
      ["a page that is empty", COUNTED.replace(/ +size.*\n/, "")],
      ["a total", `${COUNTED}        total: /meta/total\n`],
      ["a number of pages", `${COUNTED}        pages: /meta/pages\n`],
      ["pages from 0", `${COUNTED}        first: 0\n`],
      ["offsets", OFFSET],
      ["offsets with a total", `${OFFSET}        total: /meta/total\n`],
    ])("may end with %s", async (_, word) => {
      const { files, diagnostics } = await compile(await createRepository({ acme: counted(word, TOTALS) }), "acme");
      expect(diagnostics).toEqual([]);
      expect(files.get("client.ts")).toContain('import { counted } from "@snap/runtime/paging";');
      expect(files.get("client.ts")).toMatch(/ paging: counted,?\s/);
      expect(files.get("contract.ts")).not.toContain("counted");
    });

    it.each([
      [
        "pages",
        counted(`${COUNTED}        pages: /meta/count\n`, TOTALS),
        'the success schema has no property at "/meta/count"',
      ],
      [
        "pages",
        paginated(`${WORD.replace("style: token", "style: page-number")}        pages: /items\n`),
        "`next` already says where the list ends",
      ],
      [
        "position",
        counted(COUNTED, TOTALS, "{ type: integer, minimum: 0 }"),
        'the schema of "after" starts at 0, but `style: page-number` starts at 1',
      ],
      [
        "position",
        counted(OFFSET, TOTALS, "{ type: integer, minimum: 0, default: 1 }"),
        'the schema of "after" starts at 1, but `style: offset` starts at 0',
      ],
      ["style", paginated(COUNTED), 'the success schema has "/next", which seems to contain the next page'],
      [
        "style",
        counted(OFFSET, TOTALS.replace("total: {}", "next_page_token: {}")),
        'the success schema has "/meta/next_page_token", which seems to contain the next page',
      ],
    ])("is refused at its %s: %#", async (word, spec, message) => {
      expect(await diagnose(spec)).toMatchObject([
        { code: "pagination-invalid", pointer: `/paths/~1snapshots/get/x-snap-pagination/${word}`, message },
      ]);
    });
  });

  it("follows the next page like a link if pages start at 0, because page 1 is then not the first page", async () => {
    const word = `${WORD.replace("style: token", "style: page-number")}        first: 0\n`;
    const { files, diagnostics } = await compile(await createRepository({ acme: paginated(word) }), "acme");
    expect(diagnostics).toEqual([]);
    expect(files.get("client.ts")).toContain('style: "next-link"');
    expect(files.get("contract.ts")).toContain('style: "page-number"');
  });

  describe("a list with links", () => {
    const HEADER = "X-Remaining: { description: Calls left., schema: { type: integer }, example: 41 }";
    const LINK =
      "Link: { description: The other pages., schema: { type: string }, example: '<?after=2>; rel=\"next\"' }";
    const linked = (word: string) => replaceOnce(paginated(word), HEADER, LINK);
    const WHOLE = WORD.replace("        position: after\n", "");

    it.each([
      ["a Link header", linked(WORD.replace("style: token", "style: link").replace(/ +next.*\n/, ""))],
      ["another header", linked(WORD.replace("style: token", "style: link").replace("/next", "link"))],
      ["a whole URL in the header", linked(WHOLE.replace("style: token", "style: link").replace(/ +next.*\n/, ""))],
      ["a whole URL in the body", paginated(WHOLE.replace("style: token", "style: next-link"))],
      [
        "the first of several URLs in the body",
        replaceOnce(
          paginated(WHOLE.replace("style: token", "style: next-link").replace("/next", "/links/0/href")),
          "next: { type: string }",
          "links: { type: array, items: { type: object, properties: { href: { type: string } } } }",
        ),
      ],
    ])("is followed by %s", async (_, spec) => {
      const { files, diagnostics } = await compile(await createRepository({ acme: spec }), "acme");
      expect(diagnostics).toEqual([]);
      expect(files.get("client.ts")).toContain('import { linked } from "@snap/runtime/paging";');
      expect(files.get("contract.ts")).not.toContain("link: '<");
    });

    it("needs the header in the contract", async () => {
      const word = WORD.replace("style: token", "style: link").replace(/ +next.*\n/, "");
      expect(await diagnose(paginated(word))).toMatchObject([
        {
          pointer: "/paths/~1snapshots/get/x-snap-pagination/style",
          message: 'the success response has no header "link"',
        },
      ]);
    });

    it("marks a link that contains a page number in mocks", async () => {
      const word = WORD.replace("style: token", "style: link").replace(/ +next.*\n/, "");
      const number = replaceOnce(
        linked(word),
        "{ name: after, in: query, schema: { type: string }, example: t2 }",
        "{ name: after, in: query, schema: { type: integer }, example: 2 }",
      );
      for (const [spec, numbered] of [
        [number, true],
        [linked(word), false],
      ] as const) {
        const { files } = await compile(await createRepository({ acme: spec }), "acme");
        expect(files.get("contract.ts")?.includes("numbered: true")).toBe(numbered);
      }
    });
  });

  describe("the first example", () => {
    const EXAMPLES = "/paths/~1snapshots/get/responses/200/content/application~1json/examples";
    const ONE = "one-page: { value: { items: [{ id: s1, state: ready, tier: hot }] } }";
    const page = (next: string) => ONE.replace("tier: hot }]", `tier: hot }], next: ${next}`);
    const anyNext = (spec: string) => replaceOnce(spec, "next: { type: string }", "next: {}");

    it.each([
      ["token", "t2", '"t2"'],
      ["cursor", "0", "0"],
      ["page-number", "2", "2"],
      ["next-link", '"https://api.acme.example/snapshots?after=2"', '"https://api.acme.example/snapshots?after=2"'],
    ])("is refused if it is not a last page: %s, %s", async (style, next, shown) => {
      const spec = replaceOnce(anyNext(paginated(WORD.replace("token", style))), ONE, page(next));
      expect(await diagnose(spec)).toMatchObject([
        {
          code: "example-goes-on",
          pointer: `${EXAMPLES}/one-page/value/next`,
          message: `the first example is not a last page: its next page is ${shown}`,
        },
      ]);
    });

    it.each(["null", '""'])("is a last page if the next page is %s", async (next) => {
      expect(await diagnose(replaceOnce(anyNext(ACME), ONE, page(next)))).toEqual([]);
    });

    it("may have a next page if it is sampled, or if another example comes before it", async () => {
      const sampled = page("t2").replace("one-page: {", "one-page: { x-snap-evidence: { basis: inferred, note: It. },");
      expect(await diagnose(replaceOnce(ACME, ONE, sampled))).toEqual([]);
      const second = `${ONE}\n                ${page("t2").replace("one-page", "more")}`;
      expect(await diagnose(replaceOnce(ACME, ONE, second))).toEqual([]);
    });
  });

  it("finds places in components and in parts of combined schemas", async () => {
    const combined = `                allOf:
                  - { $ref: "#/components/schemas/Page" }
                  - { type: object, properties: { items: { type: [array, "null"] } } }
`;
    const page = `    Page:
      anyOf: [{ $ref: "#/components/schemas/Failure" }, { type: object, properties: { next: { type: string } } }]
    Snapshot:
`;
    const spec = replaceOnce(replaceOnce(ACME, SCHEMA, combined), "    Snapshot:\n", page);
    expect(await diagnose(spec)).toEqual([]);
  });

  it("accepts the body itself as the list", async () => {
    const list = '                type: array\n                items: { $ref: "#/components/schemas/Snapshot" }\n';
    const spec = replaceOnce(paginated('        style: none\n        items: ""\n'), SCHEMA, list);
    expect((await diagnose(spec)).map(({ code }) => code)).toEqual(["example-invalid"]);
  });
});

describe("hasNumberedPages", () => {
  const LINKED = WORD.replace("style: token", "style: page-number");

  it.each([
    ["an integer", "{ type: integer }", LINKED, true],
    ["an integer or null", "{ anyOf: [{ type: integer }, { type: 'null' }] }", LINKED, true],
    ["a link", "{ type: [string, 'null'] }", LINKED, false],
    ["a link or a number", "{ type: [string, integer] }", LINKED, false],
    ["a token that is a number", "{ type: integer }", WORD, false],
  ])("marks numbered pages only in mocks: the next page is %s", async (_, schema, word, numbered) => {
    const spec = replaceOnce(paginated(word), "next: { type: string }", `next: ${schema}`);
    const { files, diagnostics } = await compile(await createRepository({ acme: spec }), "acme");
    expect(diagnostics).toEqual([]);
    expect(files.get("contract.ts")?.includes("numbered: true")).toBe(numbered);
    expect(files.get("client.ts")).not.toContain("numbered");
  });
});

describe("mayLackItems", () => {
  const page = (required: string[], list: object = {}) => ({
    allOf: [
      { required },
      { properties: { items: { type: "array", ...list }, meta: { required, properties: { total: {} } } } },
    ],
  });

  it.each([
    ["the items", page(["items"]), false],
    ["neither items nor total", page([]), true],
    ["the total", page(["meta", "total"]), false],
    ["only the object with the total", page(["meta"]), true],
    ["items that may be null", page(["items"], { type: ["array", "null"] }), true],
  ])("decides whether items may be missing if the schema requires %s", (_, schema, expected) => {
    const words = { style: "token", items: "/items", total: "/meta/total" };
    expect(mayLackItems(words, SpecNode.of(schema))).toBe(expected);
  });
});
