import type { DocumentedResponse } from "../documented-response.ts";
import type { MockContract } from "../mock-operation.ts";
import { describeViolation, type Violation } from "../request/violation.ts";
import type { MockBehaviour } from "./behaviour.ts";
import { find, put } from "./pointer.ts";

const MESSAGE = "/message";

/**
 * Returns the response to an invalid request, with a message at the place that the contract states (`x-snap-error`), or
 * as the provider's behaviour writes it (`errorBody`).
 */
export function refuse(
  response: DocumentedResponse,
  fault: Violation | string | undefined,
  { errorBody }: Pick<MockBehaviour, "errorBody">,
  { errorMessage = MESSAGE }: Pick<MockContract, "errorMessage">,
): DocumentedResponse {
  const violation = typeof fault === "object" ? fault : undefined;
  const message = violation ? describeViolation(violation) : String(fault);
  const isPlaced = typeof find(response.body, errorMessage) === "string";
  // If the documented body has no message, a violation of the contract gets this body unchanged.
  if (fault === undefined || (violation && !errorBody && !isPlaced)) return response;
  const { example, ...rest } = response;
  const write = (body: unknown) => (isPlaced ? put(body, errorMessage, message) : { ...Object(body), message });
  return { ...rest, body: errorBody ? errorBody({ message, violation }, response.body) : write(response.body) };
}
