import type { Pagination } from "./extensions.ts";

/** Returns the function of `@snap/runtime/paging` that finds the next page, if no value in a response is its cursor. */
export function pagingOf({ style, position, next }: Pagination): "counted" | "linked" | undefined {
  if (style === "offset" || (style === "page-number" && next === undefined)) return "counted";
  return style === "link" || (style === "next-link" && position === undefined) ? "linked" : undefined;
}

/** Returns the response header that contains the next page. */
export function nextHeader({ style, next }: Pagination): string | undefined {
  if (style === "link") return next ?? "link";
  return style === "header" ? next : undefined;
}
