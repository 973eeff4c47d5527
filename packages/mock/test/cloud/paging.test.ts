import type { MockBehaviour, MockRecord } from "@snap/mock";
import { describe, expect, it } from "vitest";
import type { MockPagination } from "../../src/mock-operation.ts";
import { acme, createAcme, type Thing } from "../support/acme.ts";

const SIZE = { parameter: "size", default: 20, max: 100 };
const STYLES: readonly MockPagination[] = [
  { style: "page-number", position: "page", size: SIZE, items: "/items", next: "/links/pages/next", total: "/total" },
  { style: "next-link", position: "page", size: SIZE, items: "/items", next: "/links/pages/next" },
  { style: "token", position: "page", size: SIZE, items: "/items", next: "/next", total: "/total" },
  { style: "cursor", position: "page", size: SIZE, items: "/items", next: "/next" },
  { style: "header", position: "page", size: SIZE, items: "", next: "x-next" },
];
const TOKENS = STYLES.slice(2);
const BOUNDARIES = [0, 1, 20, 21, 1000];

function create(pagination: MockPagination, count: number, behaviour: MockBehaviour = {}, baseUrl?: string) {
  const options = { records: { things: [] }, ...(baseUrl && { baseUrl }) };
  const { cloud, send } = createAcme(options, { contract: acme(pagination), behaviour });
  cloud.store.things.fill(count);
  // Gets a page of any style with its ids and the position of the next page.
  const get = async (query: Record<string, string> = {}) => {
    const response = await send(`GET /things?${new URLSearchParams(query)}`);
    const { body, headers } = response;
    const items = Array.isArray(body) ? body : (body.items ?? []);
    const link = body.links?.pages?.["next"];
    const next = link === undefined ? (body.next ?? headers.get("x-next")) : new URL(link).searchParams.get("page");
    return { ...response, ids: items.map(({ id }: Thing) => id), next: next ?? undefined };
  };
  return { cloud, get };
}

describe("paging", () => {
  for (const pagination of STYLES) {
    it.each(BOUNDARIES)(`lists each of %i records once: ${pagination.style}`, async (count) => {
      const { cloud, get } = create(pagination, count);
      const ids: string[] = [];
      let pages = 0;
      let page: string | undefined;
      do {
        const response = await get(page === undefined ? {} : { page });
        if (pagination.total) expect(response.body.total).toBe(count);
        ids.push(...response.ids);
        page = response.next;
        pages++;
      } while (page !== undefined && pages < 100);
      expect(ids).toEqual([...cloud.store.things].map(({ id }) => id));
      expect(pages).toBe(Math.max(1, Math.ceil(count / 20)));
    });

    it(`limits the page size, and takes 0 as the default size: ${pagination.style}`, async () => {
      const { get } = create(pagination, 150);
      expect((await get({ size: "500" })).ids).toHaveLength(100);
      expect((await get({ size: "7" })).ids).toHaveLength(7);
      expect((await get({ size: "0" })).ids).toHaveLength(20);
      expect((await get({ size: "0" })).next).toBeDefined();
    });
  }

  it.each(TOKENS)("refuses a token for other parameters: $style", async (pagination) => {
    const { get } = create(pagination, 50);
    const { next = "" } = await get({ size: "10" });
    expect((await get({ page: next, size: "10" })).ids).toHaveLength(10);
    for (const query of [{ size: "11" }, {}, { size: "10", kind: "small" }]) {
      const { status, body } = await get({ page: next, ...query });
      expect([status, body.message]).toEqual([400, "Invalid `page`: it belongs to another query or is malformed."]);
    }
  });

  it.each(TOKENS)(
    "lists every record even if each page is deleted before the next request: $style",
    async (pagination) => {
      const byName = (a: MockRecord, b: MockRecord) =>
        String(a["name"]) < String(b["name"]) ? 1 : String(a["name"]) > String(b["name"]) ? -1 : 0;
      for (const compare of [undefined, byName]) {
        const { cloud, get } = create(pagination, 0, {
          operations: { listThings: (call) => call.proceed(compare ? { compare } : {}) },
        });
        for (let index = 0; index < 50; index++) cloud.store.things.make({ name: `\u4e00${index % 7}` });
        const ids: string[] = [];
        for (let page: string | undefined = ""; page !== undefined; ) {
          const response: Awaited<ReturnType<typeof get>> = await get(page === "" ? {} : { page });
          for (const id of response.ids) {
            const thing = cloud.store.things.get(id);
            if (thing) cloud.store.things.delete(thing);
          }
          ids.push(...response.ids);
          page = response.next;
        }
        expect(new Set(ids).size).toBe(50);
        expect(cloud.store.things.size).toBe(0);
      }
    },
  );

  it.each(["page-2", "AAAA", "WzEwXQ", "\u00fc"])("refuses the unknown token %j", async (page) => {
    for (const pagination of TOKENS) expect((await create(pagination, 50).get({ page })).status).toBe(400);
  });

  it("returns the documented links, with the base URL and the parameters of the request", async () => {
    const { get } = create(STYLES[0] as MockPagination, 50, {}, "http://127.0.0.1:4010/acme");
    const links = async (page: string) => (await get({ size: "20", kind: "small", page })).body.links?.pages;
    const link = (page: number) => `http://127.0.0.1:4010/acme/things?size=20&kind=small&page=${page}`;
    expect(await links("1")).toEqual({ next: link(2), last: link(3) });
    expect(await links("2")).toEqual({ first: link(1), prev: link(1), next: link(3), last: link(3) });
    expect(await links("3")).toEqual({ first: link(1), prev: link(2) });
    expect(await links("9")).toEqual({ first: link(1), prev: link(3) });
  });

  it("does not link to a page before the first", async () => {
    const { body } = await create(STYLES[0] as MockPagination, 0).get({ page: "2" });
    expect(body).toMatchObject({ items: [], total: 0 });
    for (const href of Object.values(body.links?.pages ?? {})) expect(href).toMatch(/page=1$/);
  });

  it.each([
    ["items", { items: [], links: { none: true } }],
    ["no items", { total: 0 }],
  ])("returns an empty list as the example with %s documents it", async (_, empty) => {
    const contract = acme(STYLES[0]);
    const operations = contract.operations.map((operation) => {
      if (operation.id !== "listThings") return operation;
      const examples = { ...operation.responses[200]?.examples, empty };
      return { ...operation, responses: { 200: { contentType: "application/json", examples } } };
    });
    const { cloud, send } = createAcme({ records: { things: [] } }, { contract: { ...contract, operations } });
    expect((await send("GET /things")).body).toEqual(empty);
    expect(cloud.coverage.responses).toMatchObject([{ status: "200", example: "empty" }]);
    cloud.store.things.fill(1);
    expect((await send("GET /things")).body).toMatchObject({ items: [{}], total: 1 });
  });

  it("returns all records at once if the list has no pages", async () => {
    const { get } = create({ style: "none", items: "" }, 1000);
    expect((await get()).ids).toHaveLength(1000);
  });
});
