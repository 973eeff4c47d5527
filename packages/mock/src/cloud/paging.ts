import type { MockPagination } from "../mock-operation.ts";
import { findFirst } from "./find-first.ts";
import { put } from "./pointer.ts";
import { firstOf, type PageRequest, type PageResponse, positionOf, writeNext, writePage } from "./write-page.ts";

/**
 * The order of a list. A page token stores the mark of the last item on its page: no item is skipped if that item is
 * deleted.
 */
export interface PageOrder<Item> {
  markOf(item: Item): unknown;
  isAfter(item: Item, mark: unknown): boolean;
}

/** Returns the page of a list that a request asks for, or `undefined` if that page does not exist. */
export function cutPage<Item>(
  items: readonly Item[],
  request: PageRequest,
  order: PageOrder<Item>,
): PageResponse | undefined {
  const { url, pagination, examples } = request;
  const [like] = examples;
  const { style, size } = pagination;
  if (style === "none") return { body: put(like, pagination.items, items), headers: {} };
  // A size of 0 means the default size.
  const asked = Number(size && url.searchParams.get(size.parameter)) || size?.default || items.length || 1;
  const length = Math.min(asked, size?.max ?? asked);
  const numbered = isNumbered(pagination);
  const offset = numbered ? readStart(request, length) : readOffset(items, request, order);
  if (offset === undefined || Number.isNaN(offset)) return undefined;
  const end = Math.max(0, offset + length);
  let body = put(like, pagination.items, items.slice(Math.max(0, offset), end));
  if (pagination.total) body = put(body, pagination.total, items.length);
  if (numbered) return writePage(body, request, { offset, length, count: items.length });
  const last = end < items.length ? items[end - 1] : undefined;
  return writeNext(body, request, last === undefined ? undefined : writeToken(request, order.markOf(last)));
}

// Whether pages are found by a number in the query. Other pages are found by a token, which the mock generates.
function isNumbered({ style, position, numbered }: MockPagination): boolean {
  if (style === "link") return numbered === true;
  return style === "page-number" || style === "offset" || (style === "next-link" && position !== undefined);
}

function readStart({ url, pagination }: PageRequest, length: number): number {
  const { style, position = "" } = pagination;
  const first = firstOf(pagination);
  const start = Number(url.searchParams.get(position) ?? first) - first;
  return style === "offset" ? start : start * length;
}

function readOffset<Item>(items: readonly Item[], request: PageRequest, order: PageOrder<Item>): number | undefined {
  const token = request.url.searchParams.get(positionOf(request));
  if (!token) return 0;
  const read = readToken(token, request);
  return read && findFirst(items, (item) => order.isAfter(item, read.mark));
}

// A token contains the last item's mark and the query: a token that is sent with another query is refused.
function writeToken(request: PageRequest, mark: unknown): string {
  return btoa(encodeURIComponent(JSON.stringify([mark, fingerprint(request)]))).replaceAll("=", "");
}

function readToken(token: string, request: PageRequest): { mark: unknown } | undefined {
  try {
    const [mark, print]: unknown[] = JSON.parse(decodeURIComponent(atob(token)));
    return print === fingerprint(request) ? { mark } : undefined;
  } catch {
    // The token is not one of ours. The caller reports that.
    return undefined;
  }
}

/** Returns the path and query of a list request without the page parameter, as one string. */
export function fingerprint(request: PageRequest): string {
  const { pathname, searchParams } = request.url;
  const position = positionOf(request);
  const parameters = [...searchParams].filter(([name]) => name !== position).sort(([a], [b]) => (a < b ? -1 : 1));
  return pathname + new URLSearchParams(parameters);
}
