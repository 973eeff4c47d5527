import type { Paging } from "./client/pagination.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { getPointer } from "./get-pointer.ts";
import { describeValue } from "./request/describe-value.ts";
import { loadOnDemand } from "./request/load-on-demand.ts";

// The items of the last page that was read, by the query that all requests of a listing share.
const lastPages = new WeakMap<object, string>();

/** Pages that requests select by number or by offset, because responses do not contain the next page. */
export const counted: Paging = {
  next(list, { cursor, query, items, data }) {
    const { style, size, pages = "", total = "" } = list;
    const isOffset = style === "offset";
    const { first = isOffset ? 0 : 1 } = list;
    const at = Number(cursor ?? first);
    if (items.length === 0) return undefined;
    // An API that ignores the parameter returns the same page forever.
    const text = JSON.stringify(items);
    if (lastPages.get(query) === text) return String(at);
    lastPages.set(query, text);
    const length = size && Math.min(Number(query[size.parameter]) || size.default, size.max);
    const [last, count] = [pages, total].map((pointer) => (pointer ? toCount(getPointer(data, pointer)) : undefined));
    const before = (at - first) * (isOffset ? 1 : (length ?? items.length));
    const isLast =
      last !== undefined
        ? at - first + 1 >= last
        : count !== undefined
          ? before + items.length >= count
          : length !== undefined && items.length < length;
    return isLast ? undefined : String(at + (isOffset ? items.length : 1));
  },
  prepare(query, position) {
    const { [position]: cursor } = query;
    if (Number.isSafeInteger(Number(cursor ?? 0))) return;
    const fix = "Pass the `next` of a page as `from`.";
    throw new InvalidRequestError(`\`${position}\` must be a whole number, got ${describeValue(cursor)}. ${fix}`);
  },
};

/**
 * Pages that a link selects: a link in a `Link` header, or a link in the body if its whole query is the cursor. The
 * code is loaded with the first page.
 */
export const linked: Paging = {
  next: async (...given) => (await loadOnDemand()).readLink(...given),
  prepare: async (...given) => (await loadOnDemand()).followLink(...given),
};

function toCount(value: unknown): number | undefined {
  const count = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof count === "number" && Number.isFinite(count) ? count : undefined;
}
