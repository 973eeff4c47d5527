import { documentedStatus } from "../documented-response.ts";
import type { MockOperation } from "../mock-operation.ts";
import { findUnknown } from "./find-unknown.ts";
import { show } from "./show.ts";

/** An injected failure, as data that can be stored and replayed. */
export interface Fault {
  /** The operationId. Default: any operation. */
  readonly operation?: string;
  /** Which call of the operation fails: 1 for the first. Default: every call. */
  readonly call?: number;
  /** The probability, from 0 to 1, drawn from the cloud's seed. Default: 1. */
  readonly chance?: number;
  /**
   * - a status: the documented failure; the request has no effect
   * - `truncated`: the request is processed, its response is cut off
   * - `lost`: the request is processed, no response arrives
   * - `refused`: the request has no effect, no response arrives
   * - `html`: the HTML page of a proxy, with status 502
   * - `failed`: a created object ends in its failed state
   */
  readonly with?: number | "failed" | "html" | "lost" | "refused" | "truncated";
  /** The delay of the response, in real milliseconds. */
  readonly latency?: number;
  /** Headers in addition to the documented ones, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
}

const WORDS: readonly unknown[] = ["truncated", "lost", "refused", "html", "failed"] satisfies Fault["with"][];

/**
 * Checks a fault: one that cannot happen would silently do nothing.
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

// As keys, so that the compiler reports a new one that is missing here.
const FIELDS: Record<keyof Fault, true> = {
  call: true,
  chance: true,
  headers: true,
  latency: true,
  operation: true,
  with: true,
};
