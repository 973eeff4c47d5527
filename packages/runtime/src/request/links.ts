import type { PagedList, PageRead } from "../client/pagination.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import { getPointer } from "../get-pointer.ts";

/**
 * Returns the cursor from the link to the next page, or `undefined` on the last page, which has no link.
 *
 * @throws {UnexpectedResponseError} when the link has no cursor.
 */
export function readLink(
  { path, style, position, next = "link" }: PagedList,
  { data, response }: PageRead,
): string | undefined {
  const link = style === "link" ? findNextLink(response.headers.get(next) ?? "") : getPointer(data, next);
  if (typeof link !== "string" || link === "") return undefined;
  // Only the query is taken from the link, so the link cannot lead to another host, and a proxy at `baseUrl` stays in
  // use.
  const query = new URLSearchParams(link.replace(/^[^?]*|#.*/g, ""));
  const cursor = position === undefined ? String(query) : query.get(position);
  if (cursor) return cursor;
  const missing = position === undefined ? "query" : `\`${position}\``;
  throw new UnexpectedResponseError(`Pagination of ${path} ends early: the link to the next page has no ${missing}.`);
}

/** Replaces the query of a call by the whole query of a link, unless the cursor is a single parameter of the link. */
export function followLink(query: Record<string, unknown>, position: string): void {
  const { [position]: cursor } = query;
  if (position || cursor === undefined) return;
  for (const name of Object.keys(query)) delete query[name];
  for (const [name, value] of new URLSearchParams(String(cursor))) {
    query[name] = name in query ? [query[name], value].flat() : value;
  }
}

// Finds the target of the first link with the relation `next` in a `Link` header (RFC 8288).
function findNextLink(header: string): string | undefined {
  for (const [, target, parameters = ""] of header.matchAll(/<([^>]*)>((?:"(?:\\.|[^"\\])*"|[^",])*)/g)) {
    const named = parameters.matchAll(/;\s*(\w+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;"]*))/g);
    const relation = [...named].find(([, name = ""]) => name.toLowerCase() === "rel");
    const relations = relation?.[2] ?? relation?.[3] ?? "";
    if (relations.toLowerCase().split(/\s+/).includes("next")) return target;
  }
  return undefined;
}
