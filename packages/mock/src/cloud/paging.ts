import { findFirst } from "./find-first.ts";
import { put } from "./pointer.ts";
import { type PageRequest, writePage } from "./write-page.ts";

/**
 * The order of a list. A page token stores the mark of the last item on its page: no item is skipped if that item is
 * deleted.
 */
export interface PageOrder<Item> {
  markOf(item: Item): unknown;
  isAfter(item: Item, mark: unknown): boolean;
}

export interface PageResponse {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
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
  const numbered = style === "page-number" || style === "next-link";
  const page = readPage(request);
  const offset = numbered ? (page - 1) * length : readOffset(items, request, order);
  if (offset === undefined || Number.isNaN(offset)) return undefined;
  const last = offset + length < items.length ? items[offset + length - 1] : undefined;
  let body = put(like, pagination.items, items.slice(offset, offset + length));
  if (pagination.total) body = put(body, pagination.total, items.length);
  if (numbered) {
    const pages = Math.max(1, Math.ceil(items.length / length));
    return { body: writePage(body, request, { page, pages, length }), headers: {} };
  }
  const token = last === undefined ? undefined : writeToken(request, order.markOf(last));
  const { next = "" } = pagination;
  if (style === "header") return { body, headers: token === undefined ? {} : { [next]: token } };
  return { body: put(body, next, token), headers: {} };
}

function readPage({ url, pagination: { position = "" } }: PageRequest): number {
  return Number(url.searchParams.get(position) ?? 1);
}

function readOffset<Item>(items: readonly Item[], request: PageRequest, order: PageOrder<Item>): number | undefined {
  const token = request.url.searchParams.get(request.pagination.position ?? "");
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
export function fingerprint({ url, pagination: { position } }: Pick<PageRequest, "pagination" | "url">): string {
  const parameters = [...url.searchParams].filter(([name]) => name !== position).sort(([a], [b]) => (a < b ? -1 : 1));
  return url.pathname + new URLSearchParams(parameters);
}
