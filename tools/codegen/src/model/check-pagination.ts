import { escapePointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import type { Pagination } from "./extensions.ts";
import type { Success } from "./find-success.ts";
import { nextHeader, pagingOf } from "./paging-of.ts";
import type { Parameter } from "./parts.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

interface PaginationSource {
  readonly pagination: Pagination;
  readonly operation: SpecNode;
  readonly parameters: readonly Parameter[];
  readonly success: Success;
}

/**
 * Checks that the query parameters, pointers and response header named in `x-snap-pagination` exist, and that the sizes
 * are consistent.
 */
export function checkPagination(source: PaginationSource, fault: (...fault: Parameters<Report>) => void): void {
  const { pagination, operation, parameters, success } = source;
  const { style, position, size, items, next, pages, total } = pagination;
  const report = (word: string, message: string, fix = "Correct the name, or document it in the operation.") => {
    fault("pagination-invalid", `${operation.pointer}/x-snap-pagination/${word}`, message, fix);
  };
  const checkQuery = (word: string, name: string | undefined) => {
    if (name === undefined || parameters.some((it) => it.in === "query" && it.name === name)) return;
    report(word, `the operation has no query parameter "${name}"`);
  };
  const checkPlace = (word: string, pointer: string | undefined) => {
    if (pointer === undefined || schemasAt(success.schema, pointer).length > 0) return;
    report(word, `the success schema has no property at "${pointer}"`);
  };

  checkQuery("position", position);
  checkQuery("size/parameter", size?.parameter);
  if (size && size.default > size.max) {
    report("size/default", `${size.default} exceeds the max of ${size.max}`, "Lower `default`, or raise `max`.");
  }
  const limits = Object(parameters.find((it) => it.in === "query" && it.name === size?.parameter)?.schema);
  for (const word of ["default", "max"] as const) {
    const value = size?.[word];
    if (value === undefined) continue;
    if (value > limits.maximum) report(`size/${word}`, ...beyond(value, "above", "maximum", limits));
    else if (value < limits.minimum) report(`size/${word}`, ...beyond(value, "below", "minimum", limits));
  }
  checkPlace("total", total);
  checkPlace("pages", pages);
  const header = nextHeader(pagination);
  if (header === undefined) checkPlace("next", next);
  else checkHeader(header);
  if (next !== undefined && pages !== undefined) {
    report("pages", "`next` already says where the list ends", "Keep one of `next` and `pages`.");
  }
  checkFirst();
  checkForgotten();
  if (!holdsType(schemasAt(success.schema, items), "array")) {
    report("items", `the success schema has no array at "${items}"`);
  }

  function beyond(value: number, side: string, limit: "maximum" | "minimum", schema: Record<string, unknown>) {
    const message = `${value} is ${side} the ${limit} of ${schema[limit]} in the schema of the parameter`;
    return [message, "Use a size that the parameter allows, or correct the parameter."] as const;
  }

  function checkHeader(header: string): void {
    const names = success.response.get("headers").entries();
    if (names.some(([name]) => name.toLowerCase() === header.toLowerCase())) return;
    const fix = "Correct the name, or document the header.";
    report(next === undefined ? "style" : "next", `the success response has no header "${header}"`, fix);
  }

  // A client that starts at the wrong number would skip the first page, or request it twice.
  function checkFirst(): void {
    if (pagination.first !== undefined || (style !== "page-number" && style !== "offset")) return;
    const schema = Object(parameters.find((it) => it.in === "query" && it.name === position)?.schema);
    const start: unknown = schema.default ?? schema.minimum;
    const usual = style === "offset" ? 0 : 1;
    if (typeof start !== "number" || start === usual) return;
    const message = `the schema of "${position}" starts at ${start}, but \`style: ${style}\` starts at ${usual}`;
    report("position", message, `Set \`first\` to ${start}, or to ${usual} if the list starts there.`);
  }

  function checkForgotten(): void {
    if (pagingOf(pagination) !== "counted") return;
    const [place] = nextPlaces(success.schema);
    if (place === undefined) return;
    const message = `the success schema has "${place}", which seems to contain the next page`;
    report("style", message, "Add it as `next` with the style of its value, or remove it from the schema.");
  }
}

const NEXT = /^next(?:_?(?:page|link|url|cursor|token|page_?token|page_?cursor))?$/i;
const DEEPEST = 2;

// Returns the JSON Pointers of properties with the name of a next page.
function nextPlaces(schema: SpecNode, pointer = ""): string[] {
  const depth = pointer.split("/").length - 1;
  const properties = schemasAt(schema, pointer).flatMap((node) => node.get("properties").entries());
  return properties.flatMap(([name, property]) => {
    const place = `${pointer}/${escapePointer(name)}`;
    if (depth < DEEPEST && holdsType([property], "object")) return nextPlaces(schema, place);
    return NEXT.test(name) ? [place] : [];
  });
}
