import { keysOf } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import type { Pagination } from "./extensions.ts";
import type { Success } from "./find-success.ts";
import { nextHeader } from "./paging-of.ts";

/**
 * Checks that the first example of a list is a last page. Mocks return it for every request, so with any other page a
 * list would never end.
 */
export function checkLastPage(
  pagination: Pagination,
  { media }: Success,
  fault: (...fault: Parameters<Report>) => void,
): void {
  const [, first] = media.get("examples").entries()[0] ?? [];
  // Headers have one example for all responses, and sampled examples are still to be written.
  const { next } = pagination;
  if (!first || next === undefined || nextHeader(pagination) !== undefined || first.raw("x-snap-evidence").exists)
    return;
  const names = keysOf(next);
  const place = names.reduce<SpecNode>((node, name) => node.raw(name), first.raw("value"));
  const { value, pointer } = place;
  if (typeof value !== "number" && (typeof value !== "string" || value === "")) return;
  const message = `the first example is not a last page: its next page is ${JSON.stringify(value)}`;
  fault("example-goes-on", pointer, message, "Add an example of a last page before it, or change it to a last page.");
}
