import { UnexpectedResponseError } from "@snap/runtime";
import { find } from "../cloud/pointer.ts";
import type { MockContract } from "../mock-operation.ts";
import type { ReadCall } from "./call-reads.ts";
import { findResponse } from "./compare-response.ts";
import type { ContractDifference } from "./contract-difference.ts";

/** Compares the result of a call with its purpose. */
export function judgeCall(contract: MockContract, call: ReadCall): readonly ContractDifference[] {
  const { status } = call.responses.at(-1) ?? {};
  if (status === undefined || !findResponse(call.operation, status)) return [];
  const found = findDifference(contract, call, status);
  return found ? [{ operation: call.operation.id, status, ...found }] : [];
}

type Difference = Omit<ContractDifference, "operation" | "status">;

function findDifference(contract: MockContract, call: ReadCall, status: number): Difference | undefined {
  if (call.purpose === "unknown id") return judgeUnknown(call, status);
  if (status > 299) return { kind: "no-success", at: "", expected: "a success", found: `the documented ${status}` };
  return call.purpose === "list" ? judgePaging(call) : judgeIdentity(contract, call);
}

function judgeUnknown({ operation }: ReadCall, status: number): Difference | undefined {
  if (status === 404) return undefined;
  // Some APIs use another status for a missing object, and document that status.
  if (status >= 400 && !Object.hasOwn(operation.responses, 404)) return undefined;
  return { kind: "unknown-id", at: "", expected: "404 for an id that does not exist", found: `${status}` };
}

function judgePaging({ operation, error }: ReadCall): Difference | undefined {
  if (!UnexpectedResponseError.isInstance(error)) return undefined;
  const at = operation.pagination?.next ?? "";
  return { kind: "paging", at, expected: "pages as documented", found: "pages that the client cannot follow" };
}

function judgeIdentity(contract: MockContract, { operation, wanted, data }: ReadCall): Difference | undefined {
  // A response that the client could not read has already been reported.
  if (data === undefined) return undefined;
  const { collection = "", item = "" } = operation.resource ?? {};
  const key = contract.collections[collection]?.id ?? "";
  const [found, meant] = [find(data, item), wanted].map((object) => `${Reflect.get(Object(object), key)}`);
  if (found === meant) return undefined;
  return { kind: "identity", at: `${item}/${key}`, expected: "the requested item", found: "another one" };
}
