import type { Problem } from "@snap/openapi/problem";
import type { OriginOf } from "./find-origin.ts";

/** Something that does not fit a contract: where people can fix it, since the contract itself is made, not written. */
export interface Unfit extends Problem {
  /** JSON Pointer into the contract. */
  readonly at: string;
  /** Why what wrote it is there. */
  readonly reason?: string | undefined;
}

export function toUnfit(problems: readonly Problem[], originOf: OriginOf): Unfit[] {
  return problems.map(({ code, pointer: at = "", message, fix }) => ({ code, ...originOf(at), at, message, fix }));
}
