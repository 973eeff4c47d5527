import type { Diagnostic } from "@snap/codegen";
import type { ContractError } from "@snap/diff/read-contract";
import type { Fault } from "@snap/openapi/problem";
import type { OriginOf } from "./find-origin.ts";

/** What the compiler says of a contract, told where people can mend it: the contract itself is made, not written. */
export function toUnfit(diagnostics: readonly Diagnostic[], originOf: OriginOf): Fault[] {
  return diagnostics.map(({ pointer, message, fix }) => ({
    place: originOf(pointer),
    message: `${pointer}: ${message}`,
    fix,
  }));
}

/** The same for a contract that cannot even be read. */
export function toUnread({ message }: ContractError, originOf: OriginOf): Fault[] {
  return message.split("\n").map((line) => {
    const [, pointer = "", problem = line, fix = "mend it"] = /^.*?#((?:\/[^ ]*)?): (.*): (.*)$/.exec(line) ?? [];
    const advice = `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`;
    return { place: originOf(pointer), message: `${pointer}: ${problem}`, fix: advice };
  });
}
