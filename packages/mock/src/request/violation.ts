import type { MockParameter } from "../mock-operation.ts";

/** A violation of the contract: the place in the request, and the problem. */
export interface Violation {
  /** The part of the request that breaks the contract. */
  readonly in: "body" | MockParameter["in"];
  /** The name of the parameter, or a JSON Pointer into the body. */
  readonly at: string;
  /** The problem, as a sentence that does not quote the value. */
  readonly problem: string;
}

export const CONTENT_TYPE = "content-type";

/** Returns the statuses for a violation, in order of preference. */
export function statusesFor({ in: place, at }: Violation): [number, ...number[]] {
  if (place === "path") return [404, 422, 400];
  return place === "header" && at === CONTENT_TYPE ? [415, 422, 400] : [422, 400];
}

/** Names the part of a request that breaks the contract, such as `the query parameter "page"`. */
export function placeOf({ in: place, at }: Violation): string {
  if (place === "header" && at === CONTENT_TYPE) return "the content type";
  if (at === "") return `the ${place}`;
  return place === "body" ? `the body at "${at}"` : `the ${place} parameter "${at}"`;
}

/** Describes a violation in a message for the client: its place in the request, and the problem. */
export function describeViolation(violation: Violation): string {
  const place = placeOf(violation);
  const { problem } = violation;
  return `${place[0]?.toUpperCase()}${place.slice(1)} is not valid: ${problem}${problem.endsWith(".") ? "" : "."}`;
}
