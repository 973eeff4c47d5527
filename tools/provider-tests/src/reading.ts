import { expect } from "vitest";
import type { ContractOperation } from "./contract.ts";
import { responseTo } from "./documented.ts";
import { type Kind, kindOf } from "./kind-of.ts";
import type { ContractExample } from "./response.ts";

/**
 * What a caller gets as the `error` of a documented failure: its JSON, else an error that has what came as its body.
 */
export function expectedError({ value, mediaType }: ContractExample, status: number): unknown {
  const kind = mediaType && kindOf(mediaType);
  if (kind === "json" && typeof value === "object" && value !== null) return value;
  const isRead = mediaType === undefined || kind === "text";
  if (!isRead) return expect.objectContaining({ name: "UnreadableResponseError" });
  return expect.objectContaining({ name: "ApiError", status, body: value });
}

/** Whether a response with a code has no body, whatever comes. */
export function isBodiless(operation: ContractOperation, code: number): boolean {
  const documented = responseTo(operation, code);
  return operation.method === "HEAD" || /^(?:204|205|304)$/.test(`${code}`) || documented?.mediaTypes.length === 0;
}

/** Whether any response of an operation may be of a kind; of JSON where none says what it is. */
export function mayBe({ responses }: ContractOperation, kind: Kind): boolean {
  const types = responses.flatMap(({ mediaTypes }) => mediaTypes);
  return types.length > 0 ? types.some((type) => kindOf(type) === kind) : kind === "json";
}

/** The name of the error that a caller gets for a failure that is not JSON. */
export function failureNameOf(operation: ContractOperation, code: number, mediaType: string): string {
  const isRead = kindOf(mediaType) === "text" && mayBe(operation, "text");
  return isRead || isBodiless(operation, code) ? "ApiError" : "UnreadableResponseError";
}
