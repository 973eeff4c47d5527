import type { MockPagination } from "../mock-operation.ts";
import { find, keysOf, put } from "./pointer.ts";

/** A request for a page of a list. */
export interface PageRequest {
  readonly url: URL;
  readonly pagination: MockPagination;
  /** The documented responses of the list. Fields that are not about pages keep the values of the first one. */
  readonly examples: readonly unknown[];
}

/** The position of a page in its list. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
  /** The largest number of items on a page. */
  readonly length: number;
}

/**
 * Returns the body with the fields that describe the page and link to other pages, named and written as in the
 * examples.
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

// The numbers of other pages. The first page has no `first` and `prev`, the last page no `next` and `last`.
const TURNS: Readonly<Partial<Record<Role, PageReader>>> = {
  first: ({ page }) => (page > 1 ? 1 : undefined),
  prev: ({ page, pages }) => (page > 1 ? Math.min(page - 1, pages) : undefined),
  next: ({ page, pages }) => (page < pages ? page + 1 : undefined),
  last: ({ page, pages }) => (page < pages ? pages : undefined),
};
// The values of fields that are numbers on every page.
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

// Returns the value of a link on the last page, taken from the first example without a next page.
function endOf(values: readonly unknown[], otherwise: null | undefined): unknown {
  const isPage = (value: unknown) => typeof value === "number" || (typeof value === "string" && value !== "");
  const place = values.findIndex((value) => !isPage(value));
  return place < 0 ? otherwise : values[place];
}
