import { documentedStatus } from "../answer.ts";
import type { MockOperation } from "../mock-operation.ts";
import { findUnknown } from "./find-unknown.ts";
import { show } from "./show.ts";

/** What goes wrong, as data: it can be written down and played again. */
export interface Fault {
  /** The operationId; any operation when absent. */
  readonly operation?: string;
  /** The call of that operation that it happens to: 1 for the first. Every call when absent. */
  readonly call?: number;
  /** The chance that it happens, from 0 to 1, drawn from the cloud's seed. Default: 1. */
  readonly chance?: number;
  /**
   * - a status: the documented answer, nothing is done
   * - `truncated`: the work is done, the answer breaks off
   * - `lost`: the work is done, no answer comes
   * - `refused`: nothing is done, no answer comes
   * - `html`: the page of a proxy, with status 502
   * - `failed`: what is created ends in its failed state
   */
  readonly with?: number | "failed" | "html" | "lost" | "refused" | "truncated";
  /** How long the answer takes, in milliseconds of this machine. */
  readonly latency?: number;
  /** Headers beside the documented ones, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
}

const WORDS: readonly unknown[] = ["truncated", "lost", "refused", "html", "failed"] satisfies Fault["with"][];

/**
 * Refuses a fault that cannot happen: a misspelt plan would silently do nothing.
 *
 * @throws {RangeError}
 */
export function checkFault(fault: Fault, operations: readonly MockOperation[]): void {
  const problem = problemOf(fault, operations);
  if (problem) throw new RangeError(`The fault ${JSON.stringify(fault)} cannot happen: ${problem}`);
}

function problemOf(fault: Fault, operations: readonly MockOperation[]) {
  const { operation: id, with: what, call = 1, chance = 1, latency = 0 } = fault;
  const unknown = findUnknown(fault, FIELDS, "field");
  if (unknown !== undefined) return unknown;
  const covered = operations.filter((operation) => id === undefined || operation.id === id);
  const must = (field: keyof Fault, be: string) => `\`${field}\` must be ${be}, got ${show(fault[field])}.`;
  if (covered.length === 0)
    return `${must("operation", "an operationId")} Choose ${operations.map((each) => each.id).join(", ")}.`;
  if (!Number.isInteger(call) || call < 1) return `${must("call", "a whole number ≥ 1")} Use 1 for the first call.`;
  if (!(chance >= 0 && chance <= 1)) return must("chance", "a number from 0 to 1");
  if (!(latency >= 0 && latency < Infinity)) return must("latency", "milliseconds ≥ 0");
  if (what === undefined || WORDS.includes(what)) return undefined;
  if (typeof what !== "number") return must("with", `a status or ${WORDS.map((word) => `"${word}"`).join(", ")}`);
  const without = covered.find((operation) => documentedStatus(operation, String(what)) === undefined);
  const documented = `a status that ${without?.id} documents`;
  return without && `${must("with", documented)} Choose ${Object.keys(without.responses).join(", ")}.`;
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
