import { createApiClient, type PaginateInit, type Pagination, UnexpectedResponseError } from "@snap/runtime";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createRepeatedPageError } from "../src/errors/repeated-page-error.ts";
import { type PagedOperation, paginate } from "../src/paginate.ts";
import { CREDENTIAL, definition } from "./support/acme.ts";
import { collect, createList, type Given } from "./support/list.ts";

const SIZE = { parameter: "size", default: 2, max: 50 };
const ITEMS = { items: "/items", position: "at" };
const LINK = "https://elsewhere.example/list?size=2&at=";

// The pagination styles, each with its definition and three pages.
const STYLES: [string, Pagination, Record<string, Given>][] = [
  [
    "page-number with links",
    { ...ITEMS, style: "page-number", next: "/links/next" },
    {
      1: { items: [1, 2], links: { next: `${LINK}2` } },
      2: { items: [3], links: { next: `${LINK}3#end` } },
      3: { items: [4], links: {} },
    },
  ],
  [
    "page-number with numbers",
    { ...ITEMS, style: "page-number", next: "/next" },
    { 1: { items: [1, 2], next: 2 }, 2: { items: [3], next: "3" }, 3: { items: [4], next: null } },
  ],
  [
    "next-link",
    { ...ITEMS, style: "next-link", next: "/next" },
    {
      "": { items: [1, 2], next: `${LINK}a%2Fb` },
      "a/b": { items: [3], next: "/list?at=c?d&x=1" },
      "c?d": { items: [4], next: "" },
    },
  ],
  [
    "token",
    { ...ITEMS, style: "token", next: "/next_token" },
    {
      "": { items: [1, 2], next_token: "t&1" },
      "t&1": { items: [3], next_token: "2" },
      2: { items: [4], next_token: "" },
    },
  ],
  [
    "cursor",
    { ...ITEMS, style: "cursor", next: "/meta/~1next~0" },
    {
      "": { items: [1, 2], meta: { "/next~": "c1" } },
      c1: { items: [3], meta: { "/next~": 0 } },
      0: { items: [4], meta: null },
    },
  ],
  [
    "header",
    { ...ITEMS, style: "header", next: "x-next", items: "" },
    { "": { "x-next": "h1", list: [1, 2] }, h1: { "x-next": "h2", list: [3] }, h2: { list: [4] } },
  ],
];

describe.each(STYLES)("a list of the style %s", (_, pagination, given) => {
  it("yields its items over all pages", async () => {
    const { list } = createList(pagination, given);
    expect(await collect(list())).toEqual([1, 2, 3, 4]);
  });

  it("yields its pages, each with the cursor of the next page", async () => {
    const { list } = createList(pagination, given);
    const pages = await collect(list().pages());
    const positions = Object.keys(given).toSorted((a, b) => rank(given, a) - rank(given, b));
    expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3], [4]]);
    expect(pages.map(({ next }) => next)).toEqual([...positions.slice(1), undefined]);
    expect(pages.every(({ response, data }) => response.ok && data !== undefined)).toBe(true);
  });

  it("resumes from the stored cursor of a page", async () => {
    const { list } = createList(pagination, given);
    const [first] = await collect(list().pages());
    const from: string = JSON.parse(JSON.stringify(first?.next));
    expect(await collect(list({ from }))).toEqual([3, 4]);
  });

  it("sends requests only to the API, even if a link points elsewhere", async () => {
    const { list, requests } = createList(pagination, given);
    await collect(list());
    expect(requests.map(({ url }) => new URL(url).origin + new URL(url).pathname)).toEqual(
      Array(3).fill("https://api.acme.example/list"),
    );
  });

  it("throws when a cursor repeats, after yielding that page", async () => {
    const positions = Object.keys(given);
    const first = positions.find((position) => rank(given, position) === 1) ?? "";
    const circle = Object.fromEntries(positions.map((position) => [position, given[first] ?? {}]));
    const { list, requests } = createList(pagination, circle);
    const items: unknown[] = [];
    const iterate = async () => {
      for await (const item of list()) items.push(item);
    };
    await expect(iterate()).rejects.toThrow(UnexpectedResponseError);
    expect(items).toEqual([1, 2, 1, 2]);
    expect(requests).toHaveLength(2);
  });
});

describe("a list of the style none", () => {
  it("has a single page", async () => {
    const { list, requests } = createList({ style: "none", items: "/items" }, { "": { items: [1, 2], next: "more" } });
    expect(await collect(list().pages())).toMatchObject([{ items: [1, 2], next: undefined }]);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe("https://api.acme.example/list");
  });
});

const TOKEN: Pagination = { ...ITEMS, style: "token", next: "/next", size: SIZE };
const TWO_PAGES = { "": { items: [1, 2], next: "t" }, t: { items: [3] } };

describe("paginate", () => {
  it("requests the maximum page size, unless the query sets another size", async () => {
    const { list, queries } = createList(TOKEN, TWO_PAGES);
    await collect(list());
    await collect(list({ params: { query: { size: 7, state: "on" } } }));
    expect(queries()).toEqual(["size=50", "size=50&at=t", "size=7&state=on", "size=7&state=on&at=t"]);
  });

  it.each([[{}], [["t"]], [true]])("does not end like a complete list at the broken position %j", async (next) => {
    const { list, queries } = createList(TOKEN, { "": { items: [1], next } });
    await expect(collect(list())).rejects.toThrow("no page");
    expect(queries()).toHaveLength(2);
  });

  it("requests the maximum page size if the query's size is undefined", async () => {
    const { list, queries } = createList(TOKEN, { "": { items: [], next: "t" }, t: { items: [] } });
    await collect(list({ params: { query: { size: undefined, state: undefined, at: undefined } as object } }));
    expect(queries()).toEqual(["size=50", "size=50&at=t"]);
  });

  it("starts at the cursor of the query, unless `from` overrides it", async () => {
    const { list, queries } = createList(TOKEN, TWO_PAGES);
    expect(await collect(list({ params: { query: { at: "t" } } }))).toEqual([3]);
    expect(await collect(list({ from: "t", params: { query: { at: "other" } } }))).toEqual([3]);
    expect(queries()).toEqual(["size=50&at=t", "size=50&at=t"]);
  });

  it.each([{ items: null }, {}, { items: [] }])("yields no items for %j if the list is optional", async (page) => {
    expect(await collect(createList({ ...TOKEN, sparse: true }, { "": page as Given }).list())).toEqual([]);
  });

  it.each<[Partial<Pagination>, unknown]>([
    [{}, {}],
    [{}, { items: null }],
    [{ sparse: true }, []],
    [{ sparse: true }, "moved"],
  ])("rejects a broken response instead of treating it as an empty list: %j %j", async (words, page) => {
    const failure = collect(createList({ ...TOKEN, ...words }, { "": page as Given }).list());
    await expect(failure).rejects.toThrow(new UnexpectedResponseError('GET /list returned no list at "/items".'));
  });

  it("rejects `null` instead of treating it as an empty list", async () => {
    const page = null as unknown as Given;
    for (const words of [{}, { sparse: true }] as const) {
      const failure = collect(createList({ ...TOKEN, ...words }, { "": page }).list());
      await expect(failure).rejects.toMatchObject({ name: "UnreadableResponseError" });
    }
  });

  it("continues after an empty page", async () => {
    expect(await collect(createList(TOKEN, { "": { items: [], next: "t" }, t: { items: [3] } }).list())).toEqual([3]);
  });

  it.each([{ items: {} }, { items: "abc" }, { items: 7 }])("throws if the value is not a list: %j", async (page) => {
    const failure = collect(createList(TOKEN, { "": page }).list());
    await expect(failure).rejects.toThrow(new UnexpectedResponseError('GET /list returned no list at "/items".'));
  });

  it("rejects `null` instead of treating it as an empty list", async () => {
    const page = null as unknown as Given;
    for (const words of [{}, { sparse: true }] as const) {
      const failure = collect(createList({ ...TOKEN, ...words }, { "": page }).list());
      await expect(failure).rejects.toMatchObject({ name: "UnreadableResponseError" });
    }
  });

  it("throws the same errors as unwrap, and can be resumed after them", async () => {
    const { list, use } = createList(TOKEN, { "": { items: [1, 2], next: "t" } });
    const pages = list().pages();
    const { value } = await pages.next();
    await expect(pages.next()).rejects.toMatchObject({ name: "ApiError", status: 404 });
    use(TWO_PAGES);
    expect(await collect(list({ from: value?.next }))).toEqual([3]);
  });

  it("sends a request when its items are needed, and again in each iteration", async () => {
    const { list, requests } = createList(TOKEN, TWO_PAGES);
    const pages = list();
    expect(requests).toHaveLength(0);
    const items = pages[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    expect(requests).toHaveLength(1);
    await items.next();
    expect(requests).toHaveLength(2);
    await collect(pages);
    expect(requests).toHaveLength(4);
  });

  it("sends no more requests after a break", async () => {
    const { list, requests } = createList(TOKEN, TWO_PAGES);
    for await (const item of list()) if (item === 2) break;
    for await (const { items } of list().pages()) if (items.length > 0) break;
    expect(requests).toHaveLength(2);
  });

  it.each([5, ["a"], Promise.resolve({})])(
    "rejects options and parameters that are not plain objects",
    async (wrong) => {
      const fetch = vi.fn(async () => Response.json({ items: [] }));
      const paged = { ...definition, paginations: { "/things": { ...ITEMS, style: "none" } } } as const;
      const client = createApiClient<object, typeof paged.paginations>(paged, { fetch, token: CREDENTIAL });
      for (const init of [wrong, { params: wrong }, { from: "3", params: { query: wrong } }]) {
        const iterate = async () => collect(client.paginate("/things" as never, init as never));
        await expect(iterate()).rejects.toThrow("must be a plain object, got a value of type ");
      }
      expect(fetch).not.toHaveBeenCalled();
      expect(await collect(client.paginate("/things" as never, null as never))).toEqual([]);
    },
  );

  it("applies one timeout to the whole iteration", async () => {
    vi.useFakeTimers();
    const slow = { "": { items: [1], next: "t" }, t: { items: [2], next: "u" }, u: { items: [3] } };
    const { list } = createList(TOKEN, slow, 400);
    const seen: unknown[] = [];
    const iterate = async () => {
      for await (const item of list({ timeout: 1000 })) seen.push(item);
    };
    const failure = expect(iterate()).rejects.toMatchObject({ name: "TimeoutError", timeout: 1000 });
    await vi.advanceTimersByTimeAsync(1000);
    await failure;
    expect(seen).toEqual([1, 2]);
    vi.useRealTimers();
  });

  it("stops when its signal is aborted", async () => {
    const { list } = createList(TOKEN, TWO_PAGES);
    const controller = new AbortController();
    const iterate = async () => {
      for await (const _ of list({ signal: controller.signal })) controller.abort();
    };
    await expect(iterate()).rejects.toMatchObject({ name: "AbortError" });
  });

  it("ends for any sequence of cursors, and requests no cursor twice", async () => {
    const position = fc.oneof(fc.nat(8), fc.nat(8).map(String), fc.constantFrom("", null, undefined));
    const style = fc.constantFrom<Pagination["style"]>("page-number", "next-link", "token", "cursor");
    await fc.assert(
      fc.asyncProperty(style, fc.array(position, { minLength: 9, maxLength: 9 }), async (chosen, chain) => {
        const asked: unknown[] = [];
        const send: PagedOperation["send"] = async (_method, _path, init) => {
          const { at } = (init as { params: { query: { at?: string } } }).params.query;
          asked.push(at);
          return { data: { items: [at], next: chain[Number(at ?? 0)] }, response: new Response() };
        };
        const load = async () => ({ createRepeatedPageError });
        const operation = { ...ITEMS, style: chosen, next: "/next", path: "/list", send, load };
        const end = await collect(paginate(operation, {} satisfies PaginateInit)).catch((error: unknown) => error);
        expect(Array.isArray(end) || end instanceof UnexpectedResponseError).toBe(true);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

// The first item of a page is the number of the page.
function rank(given: Record<string, Given>, position: string): number {
  const { items, list } = given[position] as { items?: number[]; list?: number[] };
  return (items ?? list)?.[0] ?? 0;
}
