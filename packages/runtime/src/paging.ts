import type { Paging } from "./client/pagination.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
import { getPointer } from "./get-pointer.ts";
import { describeValue } from "./request/describe-value.ts";

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

/** Pages that a link selects: one in a `Link` header, or one in the body whose whole query is the cursor. */
export const linked: Paging = {
  next({ path, style, position, next = "link" }, { data, response }) {
    const link = style === "link" ? findNextLink(response.headers.get(next)) : getPointer(data, next);
    if (typeof link !== "string" || link === "") return undefined;
    // Only the query is taken from the link, so the link cannot lead to another host, and a proxy at `baseUrl` stays in
    // use.
    const query = new URLSearchParams(link.replace(/^[^?]*|#.*/g, ""));
    const cursor = position === undefined ? String(query) : query.get(position);
    if (cursor) return cursor;
    const missing = position === undefined ? "query" : `\`${position}\``;
    throw new UnexpectedResponseError(`Pagination of ${path} ends early: the link to the next page has no ${missing}.`);
  },
  prepare(query, position) {
    const { [position]: cursor } = query;
    if (position || cursor === undefined) return;
    // The link contains the whole query.
    for (const name of Object.keys(query)) delete query[name];
    for (const [name, value] of new URLSearchParams(String(cursor))) {
      query[name] = name in query ? [query[name], value].flat() : value;
    }
  },
};

function toCount(value: unknown): number | undefined {
  const count = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof count === "number" && Number.isFinite(count) ? count : undefined;
}

// Finds the target of the first link with the relation `next` in a `Link` header (RFC 8288).
function findNextLink(header: string | null): string | undefined {
  for (const [, target, parameters = ""] of (header ?? "").matchAll(/<([^>]*)>((?:"(?:\\.|[^"\\])*"|[^",])*)/g)) {
    const named = parameters.matchAll(/;\s*(\w+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;"]*))/g);
    const relation = [...named].find(([, name = ""]) => name.toLowerCase() === "rel");
    const relations = relation?.[2] ?? relation?.[3] ?? "";
    if (relations.toLowerCase().split(/\s+/).includes("next")) return target;
  }
  return undefined;
}
