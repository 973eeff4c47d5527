import type { DocumentedResponse } from "../documented-response.ts";
import type { Violation } from "../request/violation.ts";
import type { MockBehaviour } from "./behaviour.ts";

/** Returns the response to an invalid request, worded by the provider's behaviour if that defines `errorBody`. */
export function refuse(
  response: DocumentedResponse,
  fault: Violation | string | undefined,
  { errorBody }: MockBehaviour,
): DocumentedResponse {
  const violation = typeof fault === "object" ? fault : undefined;
  const message = violation?.problem ?? String(fault);
  // Without `errorBody`, a violation of the contract gets the documented body.
  if (fault === undefined || (violation && !errorBody)) return response;
  const { example, ...rest } = response;
  const write = errorBody ?? ((_, body) => ({ ...Object(body), message }));
  return { ...rest, body: write({ message, violation }, response.body) };
}
