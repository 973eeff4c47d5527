import type { Tree } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { findPages } from "../provider-add/guess-pagination.ts";
import type { ListOperation } from "./find-operations.ts";
import { type Finding, finding } from "./finding.ts";
import { nameOf } from "./match-operations.ts";

/** Judges how a list's pages are requested. */
export function judgePaging(document: Tree, { operation: { path, method } }: ListOperation): Finding {
  const operation = operationsOf(document).find((each) => each.path === path && each.method === method);
  const stated = operation?.place.get("x-snap-pagination");
  if (operation && stated?.exists) {
    return finding(
      "paging",
      "found",
      `${nameOf(operation)}: ${stated.text("style")} by ${stated.text("position") ?? "no parameter"}`,
    );
  }
  const guess = operation && findPages(document, operation)?.guess;
  const name = operation ? nameOf(operation) : path;
  if (!guess) {
    const advice = "It has pages, but names do not say how: add x-snap-pagination as the documentation describes them.";
    return finding("paging", "unclear", name, advice);
  }
  if (guess.style === "none") return finding("paging", "guessed", `${name}: one page`, "No parameter requests a page.");
  const next = guess.next === undefined ? "" : `, next at ${guess.next}`;
  return finding("paging", "guessed", `${name}: ${guess.style} by ${guess.position}${next}`);
}
