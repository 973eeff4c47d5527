import { asListing } from "./as-listing.ts";
import type { PageRead, Pagination } from "./client/pagination.ts";
import { type Duration, toMilliseconds } from "./duration.ts";
import { AbortError } from "./errors/abort-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
import { getPointer } from "./get-pointer.ts";
import { dataOf } from "./request/data-of.ts";
import { hasPlainParameters, isPlainObject } from "./request/plain-object.ts";
import type { Result } from "./unwrap.ts";

/** One page of a list. */
export interface Page<Item = unknown, Body = unknown> {
  /** The items of this page. */
  readonly items: readonly Item[];
  /**
   * The cursor of the next page; absent on the last page. Pass it as `from` to resume there, even in another process.
   */
  readonly next: string | undefined;
  /** The whole response body. */
  readonly data: Body;
  /** The HTTP response that the page was read from. */
  readonly response: Response;
}

/**
 * The items of a list over all its pages. Each page is requested when its items are needed; each iteration starts over.
 */
export interface Pages<Item = unknown, Body = unknown> extends AsyncIterable<Item> {
  /** Iterates over the pages instead of their items. */
  pages(): AsyncIterableIterator<Page<Item, Body>>;
}

/** Options of an iteration, in addition to the parameters and options of a call. */
export interface PaginateInit {
  /** The `next` of a page, to start the iteration there. Default: the first page. */
  readonly from?: string;
  /**
   * How long the whole iteration may take, including your own code between items: a number of milliseconds, or a string
   * such as `"5m"`. Default: no limit.
   */
  readonly timeout?: Duration;
}

/** A list operation that is ready to be called. */
export interface PagedOperation extends Pagination {
  readonly path: string;
  readonly send: (method: string, path: string, init: object) => Promise<Result>;
  /** Loads the function that creates the error of an endless iteration. */
  readonly load: () => Promise<{ readonly createRepeatedPageError: (path: string, cursor: unknown) => Error }>;
}

/** Creates the iteration over a list. */
export function paginate(operation: PagedOperation, init: PaginateInit & CallParameters): Pages {
  const { path, send, load, position = "", size, items: pointer, style, sparse, paging } = operation;
  const { from, params, timeout = Number.POSITIVE_INFINITY, ...call } = init;
  const readTimeout = () => toMilliseconds(timeout, "timeout");

  async function* pages(begin = performance.now()): AsyncGenerator<Page> {
    // The call is rejected.
    if (!hasPlainParameters(init)) dataOf(await send("GET", path, init));
    const whole = readTimeout();
    const end = begin + whole;
    const query: Record<string, unknown> = { ...(size && { [size.parameter]: size.max }), ...params?.query };
    // Query parameters that are `undefined` count as absent.
    if (size) query[size.parameter] ??= size.max;
    let next = from ?? toPosition(query[position]);
    const seen = new Set<unknown>();
    do {
      const cursor = next;
      seen.add(cursor ?? (style === "page-number" && !paging ? "1" : null));
      const budget = { left: end - performance.now(), whole };
      const asked: Record<string, unknown> = { ...query, [position]: cursor };
      await paging?.prepare(asked, position);
      const result = await send("GET", path, { ...call, budget, params: { ...params, query: asked } });
      const { response } = result;
      const data = dataOf(result);
      // Otherwise a broken response would look like an empty list.
      const mayLackItems = sparse && isPlainObject(data);
      const items = getPointer(data, pointer) ?? (mayLackItems && []);
      if (!Array.isArray(items)) throw new UnexpectedResponseError(`GET ${path} returned no list at "${pointer}".`);
      next = await (paging?.next ?? readNext)(operation, { data, response, items, query, cursor });
      yield { items, next, data, response };
      // Otherwise a page that links to itself or to an earlier page would cause an endless loop.
      if (seen.has(next)) throw (await load()).createRepeatedPageError(path, next);
    } while (next !== undefined);
  }

  return asListing({
    pages: () => pages(),
    async *[Symbol.asyncIterator]() {
      const { signal } = call;
      const whole = readTimeout();
      const begin = performance.now();
      for await (const { items } of pages(begin)) {
        for (const item of items) {
          if (signal?.aborted) throw new AbortError("ended by the caller's signal", { cause: signal.reason });
          if (performance.now() >= begin + whole) throw new TimeoutError(whole);
          yield item;
        }
      }
    },
  });
}

interface CallParameters {
  readonly params?: { readonly query?: object | undefined };
  readonly signal?: AbortSignal | null | undefined;
}

// Only the cursor is taken from the link, so the link cannot lead to another host, and a proxy at `baseUrl` stays in
// use.
function readNext(
  { path, next, style, position = "" }: PagedOperation,
  { data, response }: Pick<PageRead, "data" | "response">,
): string | undefined {
  if (!next) return undefined;
  const value = toPosition(style === "header" ? response.headers.get(next) : getPointer(data, next));
  // For page numbers and next links.
  if (!value || !style.includes("-")) return value;
  const link = new URLSearchParams(value.replace(/^[^?]*|#.*/g, "")).get(position) || (/^\d+$/.test(value) && value);
  if (link) return link;
  throw new UnexpectedResponseError(
    `Pagination of ${path} ends early: the link to the next page has no \`${position}\`.`,
  );
}

function toPosition(value: unknown): string | undefined {
  // A broken position is requested too, because the list would otherwise seem to be complete.
  return value || value === 0 ? `${value}` : undefined;
}
