import { describe, expect, it } from "vitest";
import type { MockPagination } from "../../src/mock-operation.ts";
import { acme, createAcme } from "../support/acme.ts";

const NUMBERED: MockPagination = {
  style: "page-number",
  position: "page",
  size: { parameter: "size", default: 20, max: 50 },
  items: "/items",
  next: "/meta/pagination/next_page",
  numbered: true,
  total: "/meta/pagination/total_entries",
};
const LAST = { page: 1, per_page: 20, previous_page: null, next_page: null, last_page: 1, total_entries: 1 };

// Returns a function that lists `count` things with a query, and returns all fields except the items. The examples
// document the list.
function create(pagination: MockPagination, examples: Record<string, object>, count: number) {
  const contract = acme(pagination);
  const operations = contract.operations.map((operation) => {
    if (operation.id !== "listThings") return operation;
    const { items }: { items: unknown } = Object(operation.responses[200]?.examples?.["all"]);
    const whole = Object.entries(examples).map(([name, example]) => [name, { items, ...example }]);
    const response = { contentType: "application/json", examples: Object.fromEntries(whole) };
    return { ...operation, responses: { 200: response } };
  });
  const { cloud, send } = createAcme({ records: { things: [] } }, { contract: { ...contract, operations } });
  cloud.store.things.fill(count);
  return async (query = "") => {
    const { items, ...others } = JSON.parse((await send(`GET /things?${query}`)).text);
    return others;
  };
}

describe("a list that names the number of the next page", () => {
  it("has the right number on every page, and the other page fields match it", async () => {
    const get = create(NUMBERED, { all: { meta: { pagination: LAST } } }, 50);
    const others = { per_page: 20, last_page: 3, total_entries: 50 };
    expect(await get()).toEqual({ meta: { pagination: { ...others, page: 1, previous_page: null, next_page: 2 } } });
    expect(await get("page=2")).toEqual({
      meta: { pagination: { ...others, page: 2, previous_page: 1, next_page: 3 } },
    });
    expect(await get("page=3")).toMatchObject({ meta: { pagination: { page: 3, previous_page: 2, next_page: null } } });
    expect(await get("size=99")).toMatchObject({
      meta: { pagination: { per_page: 50, last_page: 1, next_page: null } },
    });
  });

  it("keeps fields that it cannot compute as in the example", async () => {
    const pagination = { ...LAST, took: 7, sort: { page: "name" }, pages: [1] };
    const get = create(NUMBERED, { all: { meta: { pagination, limit: 9 } } }, 1);
    expect(await get()).toEqual({ meta: { pagination, limit: 9 } });
  });

  it("has null on the last page if all examples have a number, and omits the field if an example omits it", async () => {
    const flat = { ...NUMBERED, next: "/next_page", total: "/total" };
    const more = { total: 9, next_page: 4 };
    expect(await create(flat, { more }, 1)()).toEqual({ total: 1, next_page: null });
    expect(await create(flat, { more, last: { total: 9 } }, 1)()).toEqual({ total: 1 });
    expect(await create(flat, { last: { total: 9 } }, 50)()).toEqual({ total: 50, next_page: 2 });
  });
});

describe("a list that links to the next page", () => {
  const linked: MockPagination = { ...NUMBERED, style: "next-link", next: "/next", numbered: false, total: "/count" };
  const link = (page: number) => `https://api.acme.example/things?page=${page}`;

  it("has the right links on every page", async () => {
    const get = create(linked, { all: { count: 1, next: null, previous: null, page: 1 } }, 50);
    expect(await get("page=1")).toEqual({ count: 50, next: link(2), previous: null, page: 1 });
    expect(await get("page=3")).toEqual({ count: 50, next: null, previous: link(2), page: 3 });
  });

  it("finds a link whose name is not `next`", async () => {
    const paging = { next_page_url: "", prev_page_url: "", total_pages: 1 };
    const pagination = { ...linked, next: "/paging/next_page_url" };
    const get = create(pagination, { all: { count: 1, paging } }, 21);
    expect(await get("page=1")).toMatchObject({ paging: { ...paging, next_page_url: link(2), total_pages: 2 } });
    expect(await get("page=2")).toMatchObject({ paging: { ...paging, prev_page_url: link(1), total_pages: 2 } });
  });
});

describe("a list that names the token of the next page", () => {
  const token: MockPagination = {
    ...NUMBERED,
    style: "token",
    position: "cursor",
    next: "/links/next",
    numbered: false,
  };

  it("copies the fields around the token from the example of a last page if there is no next page", async () => {
    const [more, empty] = [{ links: { next: "b2s", prev: "" } }, { links: { next: "", prev: "" } }];
    expect(await create(token, { empty, more }, 1)()).toMatchObject({ links: { next: "", prev: "" } });
    expect(await create(token, { empty, more }, 50)()).toMatchObject({ links: { next: expect.stringMatching(/./) } });
    expect(await create(token, { more, bare: { links: { prev: "" } } }, 1)()).toMatchObject({ links: { prev: "" } });
  });

  it("omits the object with the token on the last page if the example of a last page omits it", async () => {
    const examples = { last: {}, more: { links: { next: "abc" } } };
    expect(await create(token, examples, 1)()).not.toHaveProperty("links");
    expect(await create(token, examples, 50)()).toHaveProperty("links.next");
  });
});
