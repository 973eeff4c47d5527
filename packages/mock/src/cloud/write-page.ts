import type { MockPagination } from "../mock-operation.ts";
import { find, keysOf, put } from "./pointer.ts";

/** The query of a list. */
export interface PageRequest {
  readonly url: URL;
  readonly pagination: MockPagination;
  /** The documented responses of the list: the other fields of the first are kept. */
  readonly examples: readonly unknown[];
}

/** The number of the page, counted from 1. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
  /** The most items of a page. */
  readonly length: number;
}

/**
 * Says in a body which page it is and where the others are: as links or numbers, under the names that the examples
 * have.
 */
export function writePage(body: unknown, { url, pagination, examples }: PageRequest, number: PageNumber): unknown {
  const { position = "", next = "", numbered = false } = pagination;
  const parent = next.slice(0, Math.max(0, next.lastIndexOf("/")));
  const leaf = keysOf(next).at(-1) ?? "";
  const shown: Record<string, unknown>[] = examples.map((example) => Object(find(example, parent)));
  const written: Record<string, unknown> = { ...Object(find(body, parent)) };

  const isNumber = (values: readonly unknown[]) =>
    values.some((value) => typeof value === "number") || (numbered && !values.some((value) => value));
  const pageValue = (role: Role, values: readonly unknown[]): unknown => {
    if (isNumber(values)) return (COUNTS[role] ?? TURNS[role])?.(number) ?? endOf(values, null);
    const target = TURNS[role]?.(number);
    if (target === undefined) return endOf(values, undefined);
    const link = new URL(url);
    link.searchParams.set(position, String(target));
    return link.href;
  };

  for (const name of new Set([...shown.flatMap(Object.keys), leaf])) {
    const role = name === leaf ? "next" : ROLES.get(name.toLowerCase().replaceAll(/[_-]|url$|link$/g, ""));
    const values = shown.map((each) => each[name]);
    if (role && !values.some((value) => Object(value) === value)) written[name] = pageValue(role, values);
  }
  const given = Object.entries(written).filter(([, value]) => value !== undefined);
  const keeps = given.length > 0 || find(body, parent) !== undefined;
  return keeps ? put(body, parent, Object.fromEntries(given)) : body;
}

type Role = "first" | "last" | "next" | "page" | "prev" | "size";
type PageReader = (number: PageNumber) => number | undefined;

// Where the other pages are: `first` and `prev` unless it is the first page, `next` and `last` unless it is the last.
const TURNS: Readonly<Partial<Record<Role, PageReader>>> = {
  first: ({ page }) => (page > 1 ? 1 : undefined),
  prev: ({ page, pages }) => (page > 1 ? Math.min(page - 1, pages) : undefined),
  next: ({ page, pages }) => (page < pages ? page + 1 : undefined),
  last: ({ page, pages }) => (page < pages ? pages : undefined),
};
// The value of a number on every page.
const COUNTS: Readonly<Partial<Record<Role, PageReader>>> = {
  first: () => 1,
  last: ({ pages }) => pages,
  page: ({ page }) => page,
  size: ({ length }) => length,
};
const ROLES = new Map<string, Role>([
  ["first", "first"],
  ["firstpage", "first"],
  ["prev", "prev"],
  ["prevpage", "prev"],
  ["previous", "prev"],
  ["previouspage", "prev"],
  ["last", "last"],
  ["lastpage", "last"],
  ["pagecount", "last"],
  ["totalpages", "last"],
  ["currentpage", "page"],
  ["page", "page"],
  ["pagenumber", "page"],
  ["pagesize", "size"],
  ["perpage", "size"],
]);

// The value on the last page: that of the first example without a next page.
function endOf(values: readonly unknown[], otherwise: null | undefined): unknown {
  const isPage = (value: unknown) => typeof value === "number" || (typeof value === "string" && value !== "");
  const place = values.findIndex((value) => !isPage(value));
  return place < 0 ? otherwise : values[place];
}
