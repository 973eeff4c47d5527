import type { ContractOperation } from "./contract.ts";
import type { PageFault } from "./faults.ts";

/**
 * Returns the faults of pages that can happen in an operation: none if clients count the pages of the list themselves.
 */
export function pageFaultsOf({ pagination }: ContractOperation, faults: readonly PageFault[]): readonly PageFault[] {
  return pagination && (pagination.style === "none" || pagination.next !== "") ? faults : [];
}
