import type { Pagination } from "./client/operation.ts";
import { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
import { checkNumbers } from "./request/check-numbers.ts";
import { type Result, unwrap } from "./unwrap.ts";

/** One page of a list. */
export interface Page<Item = unknown, Body = unknown> {
  readonly items: readonly Item[];
  /** Where the next page begins: pass it as `from` to go on there, also in another process. Absent on the last page. */
  readonly next: string | undefined;
  /** The whole body. */
  readonly data: Body;
  readonly response: Response;
}

/** The items of a list over all its pages; each page is requested when it is needed, and anew by each iteration. */
export interface Pages<Item = unknown, Body = unknown> extends AsyncIterable<Item> {
  /** The pages themselves. */
  pages(): AsyncIterableIterator<Page<Item, Body>>;
}

/** What an iteration takes beside the parameters and options of a call. */
export interface PaginateInit {
  /** The `next` of a page: the iteration begins there. */
  readonly from?: string;
  /** How long the whole iteration may take, in milliseconds. Default: no limit but that of each request. */
  readonly timeout?: number;
}

/** A list operation, ready to be called. */
export interface PagedOperation extends Pagination {
  readonly path: string;
  readonly get: (init: object) => Promise<Result>;
}

/** Creates the iteration over a list. */
export function paginate(operation: PagedOperation, init: PaginateInit & CallParameters): Pages {
  async function* pages(): AsyncGenerator<Page> {
    const { path, get, position = "", size, items: pointer, style, sparse } = operation;
    const { from, params, timeout: whole = Number.POSITIVE_INFINITY, ...call } = init;
    checkNumbers({ timeout: whole });
    const end = performance.now() + whole;
    const given: Readonly<Record<string, unknown>> = { ...(size && { [size.parameter]: size.max }), ...params?.query };
    let next = from ?? toPosition(given[position]);
    const seen = new Set<unknown>();
    do {
      seen.add(next ?? (style === "page-number" ? "1" : null));
      const budget = { left: end - performance.now(), whole };
      const result = await get({ ...call, budget, params: { ...params, query: { ...given, [position]: next } } });
      const data: unknown = unwrap(result);
      // Else a broken answer would pass for an empty list.
      const maySayNothing = sparse && (data as object | null)?.constructor === Object;
      const items = find(data, pointer) ?? (maySayNothing && []);
      if (!Array.isArray(items)) throw new UnexpectedResponseError(`${path}: no list at "${pointer}"`);
      next = readNext(operation, data, result.response);
      yield { items, next, data, response: result.response };
      // Else a page that names itself, or an earlier one, as the next would never end.
      if (seen.has(next)) throw new UnexpectedResponseError(`${path}: page "${next}" follows again`);
    } while (next !== undefined);
  }

  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}

interface CallParameters {
  readonly params?: { readonly query?: object };
}

// Of a link only the position is taken: a link can then lead nowhere else, and a proxy at `baseUrl` stays in between.
function readNext(
  { path, next, style, position = "" }: PagedOperation,
  data: unknown,
  { headers }: Response,
): string | undefined {
  if (!next) return undefined;
  const value = toPosition(style === "header" ? headers.get(next) : find(data, next));
  // Page numbers and next links.
  if (!value || !style.includes("-")) return value;
  const link = new URLSearchParams(value.replace(/^[^?]*|#.*/g, "")).get(position) || (/^\d+$/.test(value) && value);
  if (link) return link;
  throw new UnexpectedResponseError(`${path}: the next page's link has no \`${position}\``);
}

function toPosition(value: unknown): string | undefined {
  return typeof value === "number" || (typeof value === "string" && value !== "") ? String(value) : undefined;
}

// RFC 6901.
function find(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((node, key) => Object(node)[key.replaceAll("~1", "/").replaceAll("~0", "~")], value);
}
