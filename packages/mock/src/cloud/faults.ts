import type { MockContract } from "../mock-operation.ts";
import { checkFault, type Fault } from "./fault.ts";

/** The injected failures of a mock cloud. */
export interface Faults {
  /**
   * Adds faults. The first fault that matches a call applies.
   *
   * @throws {RangeError} when a fault cannot happen. Then none of them is added.
   */
  add(...faults: Fault[]): void;
  /** Removes all faults that were added. */
  clear(): void;
  /** The added faults, as plain data that can be stored. */
  readonly plan: readonly Fault[];
}

/** The faults of a cloud, with the method that finds the fault of a call. */
export interface FaultPlan extends Faults {
  next(operation: string): Fault | undefined;
}

/** @param draw returns a random number ≥ 0 and < 1 */
export function createFaults(contract: MockContract, draw: () => number): FaultPlan {
  const plan: Fault[] = [];
  const calls = new Map<string, number>();
  return {
    plan,
    add(...faults) {
      for (const fault of faults) checkFault(fault, contract);
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
