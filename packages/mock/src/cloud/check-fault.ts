import { documentedStatus } from "../answer.ts";
import type { MockOperation } from "../mock-operation.ts";
import type { Fault } from "./faults.ts";
import { findUnknown } from "./find-unknown.ts";

const WORDS: readonly unknown[] = ["truncated", "lost", "refused", "html", "failed"] satisfies Fault["with"][];

/**
 * Refuses a fault that cannot happen: else a misspelt plan would do nothing, in silence.
 *
 * @throws {RangeError}
 */
export function checkFault(fault: Fault, operations: readonly MockOperation[]): void {
  const problem = problemOf(fault, operations);
  if (problem) throw new RangeError(`the fault ${JSON.stringify(fault)} cannot happen: ${problem}`);
}

function problemOf(fault: Fault, operations: readonly MockOperation[]) {
  const { operation: id, with: what, call = 1, chance = 1, latency = 0 } = fault;
  const unknown = findUnknown(fault, FIELDS, "word of a fault");
  if (unknown !== undefined) return unknown;
  const covered = operations.filter((operation) => id === undefined || operation.id === id);
  if (covered.length === 0) return `no operation "${id}": choose ${operations.map((each) => each.id).join(", ")}`;
  if (!Number.isInteger(call) || call < 1)
    return `\`call\` is ${call}: choose 1 for the first, 2 for the second, and so on`;
  if (!(chance >= 0 && chance <= 1)) return `\`chance\` is ${chance}: choose a number from 0 to 1`;
  if (!(latency >= 0 && latency < Infinity)) return `\`latency\` is ${latency}: choose milliseconds`;
  if (what === undefined || WORDS.includes(what)) return undefined;
  if (typeof what !== "number")
    return `\`with\` is no status and none of ${WORDS.map((word) => `"${word}"`).join(", ")}`;
  const without = covered.find((operation) => documentedStatus(operation, String(what)) === undefined);
  return without && `${without.id} documents no status ${what}: choose ${Object.keys(without.responses).join(", ")}`;
}

// As keys, so that a new one cannot be forgotten here.
const FIELDS: Record<keyof Fault, true> = {
  call: true,
  chance: true,
  headers: true,
  latency: true,
  operation: true,
  with: true,
};
