import type { SpecNode } from "@snap/openapi/spec-node";
import type { Pagination } from "./extensions.ts";
import type { Parameter } from "./parts.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

/**
 * Whether pages have numbers that a response or a link contains: the next page is a number rather than a link, or the
 * parameter in a `Link` header is an integer.
 */
export function hasNumberedPages(
  { style, next, position }: Pagination,
  schema: SpecNode,
  parameters: readonly Parameter[],
): boolean {
  if (style === "link") {
    const parameter = parameters.find((it) => it.in === "query" && it.name === position);
    return [Object(parameter?.schema).type].flat().includes("integer");
  }
  if (next === undefined || (style !== "page-number" && style !== "next-link")) return false;
  const places = schemasAt(schema, next);
  return !holdsType(places, "string") && (holdsType(places, "integer") || holdsType(places, "number"));
}
