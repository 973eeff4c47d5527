import { type Pagination, UnexpectedResponseError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { collect, createList } from "./support/list.ts";

const LINKS: Pagination = { style: "next-link", position: "at", items: "/items", next: "/next" };

describe("a next link", () => {
  it.each(["https://api.acme.example/list", "/list?page=2", "?at=", "nonsense", "2nd", "x2"])(
    "without a cursor, %j, ends the iteration",
    async (next) => {
      const { list } = createList(LINKS, { "": { items: [1], next } });
      await expect(collect(list())).rejects.toThrow(
        new UnexpectedResponseError("Pagination of /list ends early: the link to the next page has no `at`."),
      );
    },
  );

  it("can consist of the cursor alone, if it is a number", async () => {
    const { list } = createList(LINKS, { "": { items: [1], next: "12" }, "12": { items: [2] } });
    expect(await collect(list())).toEqual([1, 2]);
  });

  it("from the first page to page 1 ends the iteration before page 1 is requested again", async () => {
    const { list, requests } = createList({ ...LINKS, style: "page-number" }, { "1": { items: [1], next: "?at=1" } });
    await expect(collect(list())).rejects.toThrow(UnexpectedResponseError);
    expect(requests).toHaveLength(1);
  });

  it("to cursor 1 is not the first page if cursors are not page numbers", async () => {
    const { list } = createList(LINKS, { "": { items: [1], next: "1" }, "1": { items: [2] } });
    expect(await collect(list())).toEqual([1, 2]);
  });
});
