import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import type { Pagination } from "./extensions.ts";
import type { Success } from "./find-success.ts";
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
  const { style, position, size, items, next, total } = pagination;
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
  if (style === "header") checkHeader();
  else checkPlace("next", next);
  if (!holdsType(schemasAt(success.schema, items), "array")) {
    report("items", `the success schema has no array at "${items}"`);
  }

  function beyond(value: number, side: string, limit: "maximum" | "minimum", schema: Record<string, unknown>) {
    const message = `${value} is ${side} the ${limit} of ${schema[limit]} in the schema of the parameter`;
    return [message, "Use a size that the parameter allows, or correct the parameter."] as const;
  }

  function checkHeader(): void {
    const names = success.response.get("headers").entries();
    if (names.some(([name]) => name.toLowerCase() === next?.toLowerCase())) return;
    report("next", `the success response has no header "${next}"`);
  }
}
