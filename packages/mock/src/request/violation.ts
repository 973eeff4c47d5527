import type { MockParameter } from "../mock-operation.ts";

/** Where and how a request breaks the contract of its operation. */
export interface Violation {
  /** The part of the request that breaks the contract. */
  readonly in: "body" | MockParameter["in"];
  /** The parameter, or the JSON Pointer into the body. */
  readonly at: string;
  /** What is wrong, as a sentence without the value. */
  readonly problem: string;
}

export const CONTENT_TYPE = "content-type";

/** The statuses for a violation, the most fitting first. */
export function statusesFor({ in: place, at }: Violation): [number, ...number[]] {
  if (place === "path") return [404, 422, 400];
  return place === "header" && at === CONTENT_TYPE ? [415, 422, 400] : [422, 400];
}
