import type { Problem } from "@snap/openapi/problem";
import type { OriginOf } from "./find-origin.ts";

/** What is wrong with a contract, reported where people can fix it: the contract itself is made, not written. */
export function toUnfit(problems: readonly Problem[], originOf: OriginOf): Problem[] {
  return problems.map(({ code, pointer = "", message, fix }) => {
    const { reason, ...origin } = originOf(pointer);
    return { code, ...origin, message: `${pointer}: ${message}${reason === undefined ? "" : ` (${reason})`}`, fix };
  });
}
