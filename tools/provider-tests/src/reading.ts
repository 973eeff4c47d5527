import { expect } from "vitest";
import type { ContractOperation } from "./contract.ts";
import { responseTo } from "./documented.ts";
import { type Kind, kindOf } from "./kind-of.ts";
import type { ContractExample } from "./response.ts";

/**
 * Returns the `error` that a caller gets for a documented failure: its JSON, or an error that contains the received
 * body.
 */
export function expectedError({ value, mediaType }: ContractExample, status: number): unknown {
  const kind = mediaType && kindOf(mediaType);
  if (kind === "json" && typeof value === "object" && value !== null) return value;
  const isRead = mediaType === undefined || kind === "text";
  if (!isRead) return expect.objectContaining({ name: "UnreadableResponseError" });
  return expect.objectContaining({ name: "ApiError", status, body: value });
}

/** Whether responses with a code have no body, whatever the server sends. */
export function isBodiless(operation: ContractOperation, code: number): boolean {
  const documented = responseTo(operation, code);
  return operation.method === "HEAD" || /^(?:204|205|304)$/.test(`${code}`) || documented?.mediaTypes.length === 0;
}

/** Whether a response of an operation may be of a kind. If no response has a media type, JSON is assumed. */
export function mayBe({ responses }: ContractOperation, kind: Kind): boolean {
  const types = responses.flatMap(({ mediaTypes }) => mediaTypes);
  return types.length > 0 ? types.some((type) => kindOf(type) === kind) : kind === "json";
}

/** Returns the name of the error that a caller gets for a failure that is not JSON. */
export function failureNameOf(operation: ContractOperation, code: number, mediaType: string): string {
  const isRead = kindOf(mediaType) === "text" && mayBe(operation, "text");
  return isRead || isBodiless(operation, code) ? "ApiError" : "UnreadableResponseError";
}
