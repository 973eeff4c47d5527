import type { Problem } from "@snap/openapi/problem";
import type { OriginOf } from "./find-origin.ts";

/** A part of a contract that is not valid, with the place where people can fix it. The contract itself is generated. */
export interface Unfit extends Problem {
  /** JSON Pointer into the contract. */
  readonly at: string;
  /** The reason that the overlay action states. */
  readonly reason?: string | undefined;
}

export function toUnfit(problems: readonly Problem[], originOf: OriginOf): Unfit[] {
  return problems.map(({ code, pointer: at = "", message, fix }) => ({ code, ...originOf(at), at, message, fix }));
}
