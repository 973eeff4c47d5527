import type { DocumentedResponse } from "../documented-response.ts";
import type { MockContract } from "../mock-operation.ts";
import type { Violation } from "../request/violation.ts";
import type { MockBehaviour } from "./behaviour.ts";
import { find, put } from "./pointer.ts";

/**
 * Returns the response to an invalid request, with its message where the contract states the place (`x-snap-error`), or
 * as the provider's behaviour writes it (`errorBody`).
 */
export function refuse(
  response: DocumentedResponse,
  fault: Violation | string | undefined,
  { errorBody }: MockBehaviour,
  { errorMessage }: MockContract,
): DocumentedResponse {
  const violation = typeof fault === "object" ? fault : undefined;
  const message = violation?.problem ?? String(fault);
  const isPlaced = errorMessage !== undefined && typeof find(response.body, errorMessage) === "string";
  // Without a place, a violation of the contract gets the documented body.
  if (fault === undefined || (violation && !errorBody && !isPlaced)) return response;
  const { example, ...rest } = response;
  const write = (body: unknown) => (isPlaced ? put(body, errorMessage, message) : { ...Object(body), message });
  return { ...rest, body: errorBody ? errorBody({ message, violation }, response.body) : write(response.body) };
}
