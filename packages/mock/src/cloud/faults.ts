import type { MockOperation } from "../mock-operation.ts";
import { checkFault } from "./check-fault.ts";

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

/** The plan of what goes wrong. */
export interface Faults {
  /** @throws {RangeError} where a fault cannot happen; then nothing is added. */
  add(...faults: Fault[]): void;
  clear(): void;
  /** The plan, to be written down. */
  readonly plan: readonly Fault[];
}

/** The faults of a cloud, and which of them a call meets. */
export interface FaultPlan extends Faults {
  next(operation: string): Fault | undefined;
}

/** @param draw gives a number from 0 up to 1 */
export function createFaults(operations: readonly MockOperation[], draw: () => number): FaultPlan {
  const plan: Fault[] = [];
  const calls = new Map<string, number>();
  return {
    plan,
    add(...faults) {
      for (const fault of faults) checkFault(fault, operations);
      plan.push(...faults);
    },
    clear: () => {
      plan.length = 0;
    },
    next(operation) {
      const call = (calls.get(operation) ?? 0) + 1;
      calls.set(operation, call);
      return plan.find(
        (fault) =>
          (fault.operation === undefined || fault.operation === operation) &&
          (fault.call === undefined || fault.call === call) &&
          (fault.chance === undefined || draw() < fault.chance),
      );
    },
  };
}
