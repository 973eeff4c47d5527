import { createApiClient, InvalidRequestError, type Pagination, UnexpectedResponseError } from "@snap/runtime";
import { counted, linked } from "@snap/runtime/paging";
import { describe, expect, it } from "vitest";
import { definition } from "./support/acme.ts";
import { collect } from "./support/list.ts";

const SIZE = { parameter: "size", default: 2, max: 3 };
const PAGE = { style: "page-number", position: "page", items: "/items", paging: counted } as const;
const OFFSET = { style: "offset", position: "offset", items: "/items", paging: counted } as const;

interface Paths {
  "/list": {
    get: {
      parameters: { query?: { page?: number | string; offset?: number; size?: number; state?: string[] } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

/** A client of a list that responds with what `answer` returns for the parameters of the query. */
function createList(pagination: Pagination, answer: (query: URLSearchParams, count: number) => object | Response) {
  const queries: string[] = [];
  const client = createApiClient<Paths, Record<"/list", Pagination>>(
    { ...definition, paginations: { "/list": pagination } },
    {
      token: "acme-credential",
      fetch: async (request) => {
        const { searchParams, origin, pathname } = new URL(request.url);
        expect(origin + pathname).toBe("https://api.acme.example/list");
        queries.push(decodeURIComponent(String(searchParams)));
        const answered = answer(searchParams, queries.length);
        return answered instanceof Response ? answered : Response.json(answered);
      },
    },
  );
  return { queries, list: (init: Parameters<typeof client.paginate>[1] = {}) => client.paginate("/list", init) };
}

// Lists the numbers from 1 to `count`, as an API with pages of at most 3 items does.
function createNumbers(pagination: Pagination, count: number, tell: (pages: number) => object = () => ({})) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const { first = 1 } = pagination;
  return createList(pagination, (query) => {
    const size = Math.min(Number(query.get("size") ?? 2), 3);
    const offset = query.has("offset")
      ? Number(query.get("offset")) - (pagination.first ?? 0)
      : (Number(query.get("page") ?? first) - first) * size;
    return { items: numbers.slice(offset, offset + size), ...tell(Math.ceil(count / size)) };
  });
}

// Each way to find the last page, with the number of requests for 7 and for 6 items in pages of 3.
const WAYS: [string, Partial<Pagination>, (count: number) => (pages: number) => object, number, number][] = [
  ["a total", { size: SIZE, total: "/meta/total" }, (total) => () => ({ meta: { total } }), 3, 2],
  ["a total that is a string", { size: SIZE, total: "/total" }, (total) => () => ({ total: `${total}` }), 3, 2],
  ["a number of pages", { size: SIZE, pages: "/pages" }, () => (pages) => ({ pages }), 3, 2],
  ["a short or empty page", { size: SIZE }, () => () => ({}), 3, 3],
  ["a total that this response lacks", { size: SIZE, total: "/total" }, () => () => ({ total: null }), 3, 3],
];

describe.each([
  ["page numbers", PAGE],
  ["page numbers from 0", { ...PAGE, first: 0 }],
  ["offsets", OFFSET],
  ["offsets from 1", { ...OFFSET, first: 1 }],
])("a list with %s", (_, words) => {
  const ways = WAYS.filter(([, { pages }]) => words.style === "page-number" || !pages);

  it.each(ways)("ends by %s", async (_, way, tell, ...requests) => {
    for (const [index, count] of [7, 6].entries()) {
      const { list, queries } = createNumbers({ ...words, ...way }, count, tell(count));
      expect(await collect(list())).toEqual(Array.from({ length: count }, (_, number) => number + 1));
      expect(queries).toHaveLength(requests[index] ?? 0);
    }
  });

  it.each(ways)("has no items and one page if it is empty, with %s", async (_, way, tell) => {
    const { list, queries } = createNumbers({ ...words, ...way }, 0, tell(0));
    expect(await collect(list())).toEqual([]);
    expect(queries).toHaveLength(1);
  });

  it.each(ways)("resumes from the cursor of a page, and in pages of another size, with %s", async (_, way, tell) => {
    const { list } = createNumbers({ ...words, ...way }, 7, tell(7));
    for (const size of [undefined, 2, 1]) {
      const init = size ? { params: { query: { size } } } : {};
      const pages = await collect(list(init).pages());
      const from: string | undefined = JSON.parse(JSON.stringify(pages[1]?.next));
      const rest = pages.slice(2).flatMap(({ items }) => items);
      expect(await collect(list({ ...init, ...(from !== undefined && { from }) }))).toEqual(rest);
      expect(rest.at(-1)).toBe(7);
    }
  });

  it("reads every item if the caller asks for more than the maximum", async () => {
    const { list } = createNumbers({ ...words, size: SIZE }, 7);
    expect(await collect(list({ params: { query: { size: 500 } } }))).toHaveLength(7);
  });

  it("ends with an empty page if nothing else says where it ends", async () => {
    const { list, queries } = createNumbers(words, 4);
    expect(await collect(list())).toEqual([1, 2, 3, 4]);
    expect(queries).toHaveLength(3);
  });

  it("throws if the API returns the same page for every request", async () => {
    const { list, queries } = createList({ ...words, size: SIZE }, () => ({
      items: [{ id: 1 }, { id: 2 }, { id: 3 }],
    }));
    const items: unknown[] = [];
    const iterate = async () => {
      for await (const item of list()) items.push(item);
    };
    await expect(iterate()).rejects.toThrow(
      /^Pagination of \/list does not advance: the API returned page "\d" twice\.$/,
    );
    expect([items.length, queries.length]).toEqual([6, 2]);
  });

  it("rejects a cursor that is not a whole number before anything is sent", async () => {
    const { list, queries } = createNumbers({ ...words, size: SIZE }, 7);
    const fix = "Pass the `next` of a page as `from`.";
    for (const from of ["next", "1.5", "1e400"]) {
      await expect(collect(list({ from }))).rejects.toThrow(
        new InvalidRequestError(`\`${words.position}\` must be a whole number, got "${from}" (string). ${fix}`),
      );
    }
    expect(queries).toEqual([]);
  });
});

describe("a list with page numbers", () => {
  it("sends the number of each page after the first", async () => {
    const { list, queries } = createNumbers({ ...PAGE, size: SIZE }, 4);
    await collect(list({ params: { query: { state: ["a", "b"] } } }));
    expect(queries).toEqual(["size=3&state=a&state=b", "size=3&state=a&state=b&page=2"]);
  });

  it("starts at the page of the query", async () => {
    const { list, queries } = createNumbers({ ...PAGE, size: SIZE, total: "/total" }, 7, () => ({ total: 7 }));
    expect(await collect(list({ params: { query: { page: 2 } } }))).toEqual([4, 5, 6, 7]);
    expect(queries).toEqual(["size=3&page=2", "size=3&page=3"]);
  });
});

const HEADER = { style: "link", items: "", paging: linked } as const;
const BODY = { style: "next-link", items: "/value", next: "/nextLink", paging: linked } as const;

// Responds with a number on each of three pages; `link` is the address of the next page.
const inHeader = (link: string, items: number[]) => Response.json(items, { headers: link ? { link } : {} });
const inBody = (nextLink: string, value: number[]) => ({ value, ...(nextLink && { nextLink }) });

describe.each([
  [
    "a Link header",
    { ...HEADER, position: "page" },
    inHeader,
    ['<https://elsewhere.example/other?x=1&page=2>; rel="next", </list?page=9>; rel="last"', "</list?page=3>;rel=NEXT"],
    ["", "page=2", "page=3"],
    ["2", "3"],
  ],
  [
    "a Link header whose whole query is the cursor",
    HEADER,
    inHeader,
    [
      '</list?page=0>; rel="prev first", <?state=a,b&page=%2F>; title="a, <b>; rel=x"; rel="last next"',
      "<?a=1&a=2>;rel=next",
    ],
    ["", "state=a,b&page=/", "a=1&a=2"],
    ["state=a%2Cb&page=%2F", "a=1&a=2"],
  ],
  [
    "a URL in the body",
    BODY,
    inBody,
    ["https://elsewhere.example/list?api-version=2&$skiptoken=a%2Fb#end", "/list?$skiptoken=c"],
    ["", "api-version=2&$skiptoken=a/b", "$skiptoken=c"],
    ["api-version=2&%24skiptoken=a%2Fb", "%24skiptoken=c"],
  ],
] as const)("a list with %s", (_, words, respond, links, queries, cursors) => {
  const create = (first = 1) =>
    createList(words, (_, count) => respond(links[first + count - 2] ?? "", [first + count - 1]));

  it("follows the link to the next page, but only at the API itself", async () => {
    const { list, queries: sent } = create();
    expect(await collect(list())).toEqual([1, 2, 3]);
    expect(sent).toEqual(queries);
  });

  it("yields the cursor of each page, and resumes from it", async () => {
    const pages = await collect(create().list().pages());
    expect(pages.map(({ next }) => next)).toEqual([...cursors, undefined]);
    const { list, queries: sent } = create(2);
    expect(await collect(list({ from: cursors[0] }))).toEqual([2, 3]);
    expect(sent).toEqual(queries.slice(1));
  });

  it("throws when a link leads back to an earlier page", async () => {
    const { list, queries: sent } = createList(words, (_, count) => respond(links[0], [count]));
    await expect(collect(list())).rejects.toThrow(`Pagination of /list does not advance: the API returned page`);
    expect(sent).toHaveLength(2);
  });

  it("throws if a link has no cursor", async () => {
    const link = words.style === "link" ? '</list>; rel="next"' : "/list";
    const missing = "position" in words ? "`page`" : "query";
    await expect(collect(createList(words, () => respond(link, [1])).list())).rejects.toThrow(
      new UnexpectedResponseError(`Pagination of /list ends early: the link to the next page has no ${missing}.`),
    );
  });
});

describe("a Link header", () => {
  it.each([
    "",
    "nonsense",
    '</list?page=2>; rel="prev"',
    '</list?page=2>; title="rel=next"',
    '</list?page=2>; rel="nextpage"',
  ])("without a link to the next page ends the list: %j", async (link) => {
    expect(await collect(createList(HEADER, () => inHeader(link, [1])).list())).toEqual([1]);
  });

  it("can have any name", async () => {
    const page = () => Response.json([1], { headers: { "x-links": "<?page=2>; rel=next" } });
    const { list, queries } = createList({ ...HEADER, next: "X-Links" }, (_, count) =>
      count === 1 ? page() : inHeader("", [2]),
    );
    expect(await collect(list())).toEqual([1, 2]);
    expect(queries).toEqual(["", "page=2"]);
  });
});
