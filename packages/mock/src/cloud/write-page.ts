import type { MockPagination } from "../mock-operation.ts";
import { find, keysOf, put } from "./pointer.ts";

/** A request for a page of a list. */
export interface PageRequest {
  readonly url: URL;
  readonly pagination: MockPagination;
  /** The documented responses of the list. Fields that do not describe pages keep the values of the first response. */
  readonly examples: readonly unknown[];
}

/** The body and the headers of a page. */
export interface PageResponse {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The position of a page in its list. */
export interface PagePlace {
  /** The number of items before the page. */
  readonly offset: number;
  /** The largest number of items on a page. */
  readonly length: number;
  /** The number of all items. */
  readonly count: number;
}

/**
 * Returns the page with the fields that describe it and link to other pages, with the names and formats of the
 * examples.
 */
export function writePage(given: unknown, request: PageRequest, place: PagePlace): PageResponse {
  const { pagination, examples } = request;
  const { style, next, pages, total, numbered = false } = pagination;
  const number = numberOf(place, pagination);
  const body = pages ? put(given, pages, number.pages) : given;
  const turn = (role: Role) => (style === "offset" ? OFFSETS : TURNS)[role]?.(number);
  const linkTo = (target: number) => linkOf(request, String(target));
  if (style === "link") {
    const links = (["first", "prev", "next", "last"] as const).flatMap((role) => {
      const target = turn(role);
      return target === undefined ? [] : `<${linkTo(target)}>; rel="${role}"`;
    });
    return { body, headers: links.length > 0 ? { [next ?? "link"]: links.join(", ") } : {} };
  }
  const pointer = next ?? pages ?? total;
  if (pointer === undefined) return { body, headers: {} };
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  const leaf = next === undefined ? undefined : keysOf(next).at(-1);
  const shown: Record<string, unknown>[] = examples.map((example) => Object(find(example, parent)));
  const isLast = turn("next") === undefined;
  // If only responses with a next page have an object, the object is copied from the example of such a response.
  const like = find(body, parent) ?? (isLast ? undefined : shown.find((each) => leaf !== undefined && leaf in each));
  const written: Record<string, unknown> = { ...Object(like) };

  const isNumber = (values: readonly unknown[]) =>
    values.some((value) => typeof value === "number") || (numbered && !values.some((value) => value));
  const pageValue = (role: Role, values: readonly unknown[]): unknown => {
    if (values.some((value) => typeof value === "boolean")) return role === "more" ? !isLast : values[0];
    if (isNumber(values)) return COUNTS[role]?.(number) ?? turn(role) ?? endOf(values, null);
    const target = turn(role);
    return target === undefined ? endOf(values, undefined) : linkTo(target);
  };

  const known = [pages, total].flatMap((each) => (each?.startsWith(`${parent}/`) ? (keysOf(each).at(-1) ?? []) : []));
  for (const name of new Set([...shown.flatMap(Object.keys), ...(leaf === undefined ? [] : [leaf])])) {
    const role = name === leaf ? "next" : ROLES.get(name.toLowerCase().replaceAll(/[_-]|url$|link$/g, ""));
    const values = shown.map((each) => each[name]);
    if (!role || known.includes(name) || values.some((value) => Object(value) === value)) continue;
    written[name] = pageValue(role, values);
  }
  const entries = Object.entries(written).filter(([, value]) => value !== undefined);
  const keeps = entries.length > 0 || find(body, parent) !== undefined;
  return { body: keeps ? put(body, parent, Object.fromEntries(entries)) : body, headers: {} };
}

/** Returns the page with the token of the next page, or with the link that contains it. */
export function writeNext(body: unknown, request: PageRequest, token: string | undefined): PageResponse {
  const { style, next = "link" } = request.pagination;
  const value = token !== undefined && /link$/.test(style) ? linkOf(request, token) : token;
  if (style !== "header" && style !== "link") {
    const values = request.examples.map((example) => find(example, next));
    const end = value ?? endOf(values, undefined);
    // The object that contains the token can be absent from the last page.
    if (end === undefined && find(body, next) === undefined) return { body, headers: {} };
    return { body: put(body, next, end), headers: {} };
  }
  if (value === undefined) return { body, headers: {} };
  return { body, headers: { [next]: style === "link" ? `<${value}>; rel="next"` : value } };
}

/**
 * Returns the query parameter that selects a page. If none is documented, returns the last query parameter of a link in
 * an example.
 */
export function positionOf({ pagination: { position, style, next = "" }, examples }: PageRequest): string {
  if (position !== undefined) return position;
  const links = style === "next-link" ? examples.map((example) => find(example, next)) : [];
  const link = links.find((each) => typeof each === "string" && each.includes("?"));
  const names = [...new URLSearchParams(String(link ?? "").replace(/^[^?]*|#.*/g, "")).keys()];
  return names.at(-1) ?? "cursor";
}

/** Returns the number of the first page, or the offset of the first item. */
export function firstOf({ style, first }: MockPagination): number {
  return first ?? (style === "offset" ? 0 : 1);
}

function linkOf(request: PageRequest, position: string): string {
  const link = new URL(request.url);
  link.searchParams.set(positionOf(request), position);
  return link.href;
}

interface PageNumber extends PagePlace {
  readonly first: number;
  readonly page: number;
  readonly pages: number;
  /** The number of the last page. */
  readonly last: number;
}

function numberOf({ offset, length, count }: PagePlace, pagination: MockPagination): PageNumber {
  const first = firstOf(pagination);
  const pages = Math.max(1, Math.ceil(count / length));
  const start = pagination.style === "offset" ? 1 : first;
  return { offset, length, count, first, page: Math.floor(offset / length) + start, pages, last: pages - 1 + start };
}

type Role = "count" | "first" | "last" | "more" | "next" | "offset" | "page" | "prev" | "size";
type Turns = Readonly<Partial<Record<Role, (number: PageNumber) => number | undefined>>>;

// The numbers of other pages. The first page has no `first` and `prev`, the last page no `next` and `last`.
const TURNS: Turns = {
  first: ({ page, first }) => (page > first ? first : undefined),
  prev: ({ page, first, last }) => (page > first ? Math.min(page - 1, last) : undefined),
  next: ({ page, last }) => (page < last ? page + 1 : undefined),
  last: ({ page, last }) => (page < last ? last : undefined),
};
// The offsets of other pages: the first page has no `first` and `prev`, the last page no `next` and `last`.
const OFFSETS: Turns = {
  first: ({ offset, first }) => (offset > 0 ? first : undefined),
  prev: ({ offset, length, first }) => (offset > 0 ? Math.max(0, offset - length) + first : undefined),
  next: ({ offset, length, count, first }) => (offset + length < count ? offset + length + first : undefined),
  last: ({ offset, length, count, first, pages }) =>
    offset + length < count ? (pages - 1) * length + first : undefined,
};
// The values of fields that are numbers on every page.
const COUNTS: Turns = {
  count: ({ pages }) => pages,
  first: ({ first }) => first,
  last: ({ last }) => last,
  offset: ({ offset, first }) => offset + first,
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
  ["pagecount", "count"],
  ["totalpages", "count"],
  ["currentpage", "page"],
  ["page", "page"],
  ["pagenumber", "page"],
  ["pagesize", "size"],
  ["perpage", "size"],
  ["limit", "size"],
  ["offset", "offset"],
  ["hasmore", "more"],
  ["hasnext", "more"],
  ["hasnextpage", "more"],
]);

// Returns the value of a link on the last page, taken from the first example without a next page.
function endOf(values: readonly unknown[], otherwise: null | undefined): unknown {
  const isPage = (value: unknown) => typeof value === "number" || (typeof value === "string" && value !== "");
  const place = values.findIndex((value) => !isPage(value));
  return place < 0 ? otherwise : values[place];
}
