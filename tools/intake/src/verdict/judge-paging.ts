import type { Tree } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { findPages } from "../provider-add/guess-pagination.ts";
import type { ListOperation } from "./find-operations.ts";
import { type Finding, finding } from "./finding.ts";
import { nameOf } from "./match-operations.ts";

/** Determines how a list's pages are requested. */
export function judgePaging(document: Tree, { operation: { path, method }, items }: ListOperation): Finding {
  const operation = operationsOf(document).find((each) => each.path === path && each.method === method);
  const stated = operation?.place.get("x-snap-pagination");
  if (operation && stated?.exists) {
    return finding(
      "paging",
      "found",
      `${nameOf(operation)}: ${stated.text("style")} by ${stated.text("position") ?? "no parameter"}`,
    );
  }
  const { guess, places } = (operation && findPages(operation, items)) ?? {};
  const name = operation ? nameOf(operation) : path;
  if (places) {
    return finding(
      "paging",
      "unclear",
      name,
      `Each of ${places.join(", ")} may contain the next page: add x-snap-pagination with one.`,
    );
  }
  if (!guess) {
    const advice =
      "The list has pages, but their style is unknown: add x-snap-pagination as the documentation describes them.";
    return finding("paging", "unclear", name, advice);
  }
  if (guess.style === "none") return finding("paging", "guessed", `${name}: one page`, "No parameter requests a page.");
  const { style, position, next, pages, total } = guess;
  const end = pages ?? total;
  const place = next === undefined ? (end === undefined ? "" : `, last page by ${end}`) : `, next at ${next}`;
  return finding("paging", "guessed", `${name}: ${style}${position === undefined ? "" : ` by ${position}`}${place}`);
}
