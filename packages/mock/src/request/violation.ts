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
