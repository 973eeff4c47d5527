import type { Problem } from "@snap/openapi/problem";
import type { OriginOf } from "./find-origin.ts";

/** Reports the problems of a contract at the file that people can edit, because the contract is generated. */
export function toUnfit(problems: readonly Problem[], originOf: OriginOf): Problem[] {
  return problems.map(({ code, pointer = "", message, fix }) => {
    const { reason, ...origin } = originOf(pointer);
    return { code, ...origin, message: `${pointer}: ${message}${reason === undefined ? "" : ` (${reason})`}`, fix };
  });
}
