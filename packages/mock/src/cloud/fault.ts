import { documentedStatus } from "../documented-response.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import { findUnknown } from "./find-unknown.ts";
import { show } from "./show.ts";

/** A failure to inject. It is plain data, so it can be stored and replayed. */
export interface Fault {
  /** The operationId. Default: any operation. */
  readonly operation?: string;
  /** The number of the call that fails: 1 for the operation's first call. Default: every call. */
  readonly call?: number;
  /** The probability of the failure, from 0 to 1; the cloud's seed determines the draws. Default: 1. */
  readonly chance?: number;
  /**
   * - a status: the documented failure is sent; the request has no effect
   * - `truncated`: the request takes effect, its response is cut off
   * - `lost`: the request takes effect, no response arrives
   * - `refused`: the request has no effect, no response arrives
   * - `html`: the HTML page of a proxy is sent, with status 502; the request has no effect
   * - `failed`: a created object or a started job ends in its failed state
   */
  readonly with?: number | "failed" | "html" | "lost" | "refused" | "truncated";
  /** The delay of the response, in real milliseconds. */
  readonly latency?: number;
  /** Headers in addition to the documented ones, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
}

const WORDS: readonly unknown[] = ["truncated", "lost", "refused", "html", "failed"] satisfies Fault["with"][];

/**
 * Checks that a fault can happen.
 *
 * @throws {RangeError} when the fault would never apply, or has an unknown field.
 */
export function checkFault(fault: Fault, contract: MockContract): void {
  const problem = problemOf(fault, contract);
  if (problem) throw new RangeError(`The fault ${JSON.stringify(fault)} cannot happen: ${problem}`);
}

function problemOf(fault: Fault, { operations, collections }: MockContract) {
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
  const cannotFail = ({ resource: own, starts }: MockOperation) => {
    const { resource, job } = operations.find(({ id }) => id === starts?.operation) ?? { resource: own };
    const { state } = collections[resource?.collection ?? ""] ?? {};
    const isStart = starts !== undefined || own?.does === "create";
    // If jobs have no failed state, a job with an error has failed.
    const hasError = job?.error !== undefined && job.failed === undefined;
    return isStart && state !== undefined && state.failed === undefined && !hasError;
  };
  if (what === "failed" && covered.every(cannotFail)) {
    return "the objects that the operation creates have no failed state. Choose a status, or fail the request in another way.";
  }
  if (what === undefined || WORDS.includes(what)) return undefined;
  if (typeof what !== "number") return must("with", `a status or ${WORDS.map((word) => `"${word}"`).join(", ")}`);
  const without = covered.find((operation) => documentedStatus(operation, String(what)) === undefined);
  const documented = `a status that ${without?.id} documents`;
  return without && `${must("with", documented)} Choose ${Object.keys(without.responses).join(", ")}.`;
}

// These are keys of a record: the compiler then reports a field that is missing here.
const FIELDS: Record<keyof Fault, true> = {
  call: true,
  chance: true,
  headers: true,
  latency: true,
  operation: true,
  with: true,
};
