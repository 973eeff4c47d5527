import type { Operation } from "./model.ts";

/**
 * Whether a number selects the page of a list. Creations and deletions then move items to other pages, and change the
 * total.
 */
export function isCounted({ pagination, parameters }: Operation): boolean {
  const position = parameters.find((each) => each.in === "query" && each.name === pagination?.position);
  return [Object(position?.schema).type].flat().includes("integer");
}
