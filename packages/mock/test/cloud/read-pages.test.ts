import { createApiClient, type Pagination } from "@snap/runtime";
import { counted, linked } from "@snap/runtime/paging";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { MockPagination } from "../../src/mock-operation.ts";
import { acme, createAcme, type Thing } from "../support/acme.ts";

const SIZE = { parameter: "size", default: 20, max: 50 };
const WORDS = { position: "page", size: SIZE, items: "/items" };
const { position: _, ...WHOLE } = WORDS;
const AZURE = { nextLink: "https://api.acme.example/things?version=2&$skiptoken=abc" };

interface Style {
  readonly pagination: Pagination;
  /** The fields of the documented responses, in addition to the items. */
  readonly examples?: readonly object[];
  readonly numbered?: true;
}

const STYLES: Readonly<Record<string, Style>> = {
  "page numbers and a total": {
    pagination: { ...WORDS, style: "page-number", total: "/meta/total", paging: counted },
    examples: [{ meta: { page: 1, total: 1 } }],
  },
  "page numbers and a number of pages": {
    pagination: { ...WORDS, style: "page-number", pages: "/meta/pages", paging: counted },
    examples: [{ meta: { pages: 1 } }],
  },
  "page numbers from 0": { pagination: { ...WORDS, style: "page-number", first: 0, paging: counted } },
  offsets: { pagination: { ...WORDS, style: "offset", paging: counted } },
  "offsets from 1 and a total": {
    pagination: { ...WORDS, style: "offset", first: 1, total: "/total", paging: counted },
    examples: [{ total: 1 }],
  },
  "the number of the next page": {
    pagination: { ...WORDS, style: "page-number", next: "/next_page" },
    examples: [{ next_page: null }],
    numbered: true,
  },
  "a token in the body": { pagination: { ...WORDS, style: "token", next: "/meta/next" } },
  "a token in a header": { pagination: { ...WORDS, style: "header", next: "X-Next" } },
  "a link in the body": { pagination: { ...WORDS, style: "next-link", next: "/links/next" } },
  "a link in an array": {
    pagination: { ...WORDS, style: "next-link", next: "/links/0/href" },
    examples: [{}, { links: [{ rel: "next", href: "https://api.acme.example/things?page=2" }] }],
  },
  "a URL in the body": {
    pagination: { ...WHOLE, style: "next-link", next: "/nextLink", paging: linked },
    examples: [{}, AZURE],
  },
  "a Link header with numbers": { pagination: { ...WORDS, style: "link", paging: linked }, numbered: true },
  "a Link header with tokens": { pagination: { ...WORDS, style: "link", paging: linked } },
  "a URL in another Link header": { pagination: { ...WHOLE, style: "link", next: "X-Links", paging: linked } },
};

interface Paths {
  "/things": {
    get: {
      parameters: { query?: { size?: number; kind?: string; page?: string } };
      responses: { 200: { content: { "application/json": { items: Thing[] } } } };
    };
  };
}

// A mock cloud whose list has this style, and a client that reads it.
function create({ pagination, examples = [{}], numbered }: Style, count: number) {
  const { paging: _, ...words } = pagination;
  const contract = acme({ ...words, ...(numbered && { numbered }) } satisfies MockPagination);
  const operations = contract.operations.map((operation) => {
    if (operation.id !== "listThings") return operation;
    const { items = [] }: { items?: unknown } = Object(operation.responses[200]?.examples?.["all"]);
    const named = Object.fromEntries(examples.map((example, index) => [`page${index}`, { items, ...example }]));
    return { ...operation, responses: { 200: { contentType: "application/json", examples: named } } };
  });
  const { cloud } = createAcme({ records: { things: [] } }, { contract: { ...contract, operations } });
  cloud.store.things.fill(count);
  const bodies: object[] = [];
  const client = createApiClient<Paths, Record<"/things", Pagination>>(
    {
      provider: "Acme",
      baseUrl: "https://api.acme.example",
      credentials: { token: "ACME_TOKEN" },
      security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
      paginations: { "/things": pagination },
    },
    {
      token: "acme-credential",
      retry: false,
      fetch: async (request) => {
        const response = await getResponse(cloud.handlers, request);
        if (!response) throw new Error(`${request.url} has no handler`);
        bodies.push(await response.clone().json());
        return response;
      },
    },
  );
  return { bodies, cloud, pages: (init = {}) => client.paginate("/things", init).pages() };
}

async function collect(
  pages: AsyncIterable<{ readonly items: readonly unknown[]; readonly next: string | undefined }>,
) {
  const ids: unknown[][] = [];
  const cursors: (string | undefined)[] = [];
  for await (const { items, next } of pages) {
    ids.push(items.map((item) => Reflect.get(Object(item), "id")));
    cursors.push(next);
  }
  return { ids, cursors };
}

describe.each(Object.entries(STYLES))("a mock list with %s", (_, style) => {
  it.each([0, 1, 50, 51, 120])("is read to the end by a client: %i records", async (count) => {
    const { cloud, pages } = create(style, count);
    const { ids } = await collect(pages());
    expect(ids.flat()).toEqual([...cloud.store.things].map(({ id }) => id));
    const full = style.pagination.paging === counted && !style.pagination.total && !style.pagination.pages;
    const asked = full ? Math.floor(count / 50) + 1 : Math.max(1, Math.ceil(count / 50));
    expect(ids).toHaveLength(asked);
    expect(cloud.requests.map(({ status }) => status)).toEqual(Array(asked).fill(200));
  });

  it("keeps the parameters of the query, and can be resumed", async () => {
    const { cloud, pages } = create(style, 7);
    const things = [...cloud.store.things];
    for (const thing of things.slice(0, 4)) cloud.store.things.update(thing, { kind: "large" });
    const wanted = things.slice(4).map(({ id }) => id);
    const params = { query: { kind: "small", size: 1 } };
    const { ids, cursors } = await collect(pages({ params }));
    expect(ids.flat()).toEqual(wanted);
    const { ids: rest } = await collect(pages({ params, from: cursors[0] }));
    expect(rest).toEqual(ids.slice(1));
  });
});

describe("a mock list", () => {
  it("reports its pages in the documented fields", async () => {
    const meta = { page: 1, pageSize: 20, totalItems: 1, totalPages: 1, hasNextPage: false };
    const { bodies, pages } = create(
      {
        pagination: {
          ...WORDS,
          style: "page-number",
          pages: "/meta/totalPages",
          total: "/meta/totalItems",
          paging: counted,
        },
        examples: [{ meta }],
      },
      60,
    );
    await collect(pages());
    const others = { pageSize: 50, totalItems: 60, totalPages: 2 };
    expect(bodies).toMatchObject([
      { meta: { ...others, page: 1, hasNextPage: true } },
      { meta: { ...others, page: 2, hasNextPage: false } },
    ]);
  });

  it("reports its offsets in the documented fields", async () => {
    const { bodies, pages } = create(
      {
        pagination: { ...WORDS, style: "offset", total: "/total", paging: counted },
        examples: [{ total: 1, offset: 0, limit: 20, has_more: false }],
      },
      60,
    );
    await collect(pages());
    expect(bodies).toMatchObject([
      { total: 60, offset: 0, limit: 50, has_more: true },
      { total: 60, offset: 50, limit: 50, has_more: false },
    ]);
  });

  it("copies the object around a link from the example that has one", async () => {
    const { bodies, pages } = create(STYLES["a link in an array"] as Style, 51);
    await collect(pages());
    expect(bodies).toMatchObject([
      { links: [{ rel: "next", href: "https://api.acme.example/things?size=50&page=2" }] },
      expect.not.objectContaining({ links: expect.anything() }),
    ]);
  });

  it("links to the first, previous, next and last page in a header", async () => {
    const pagination = { style: "link", position: "page", size: SIZE, items: "", numbered: true };
    const { cloud, send } = createAcme({ records: { things: [] } }, { contract: acme(pagination) });
    const linkOf = async (query: string) => (await send(`GET /things?${query}`)).headers.get("link");
    expect(await linkOf("")).toBe(null);
    cloud.store.things.fill(25);
    const link = (page: number, rel: string) => `<https://api.acme.example/things?size=10&page=${page}>; rel="${rel}"`;
    expect(await linkOf("size=10")).toBe([link(2, "next"), link(3, "last")].join(", "));
    expect(await linkOf("size=10&page=2")).toBe(
      [link(1, "first"), link(1, "prev"), link(3, "next"), link(3, "last")].join(", "),
    );
    expect(await linkOf("size=10&page=3")).toBe([link(1, "first"), link(2, "prev")].join(", "));
  });
});
