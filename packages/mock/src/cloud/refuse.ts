import type { DocumentedResponse } from "../documented-response.ts";
import type { Violation } from "../request/violation.ts";
import type { MockBehaviour } from "./behaviour.ts";

/** The response to an invalid request, in the provider's own words if its behaviour defines them. */
export function refuse(
  response: DocumentedResponse,
  fault: Violation | string | undefined,
  { errorBody }: MockBehaviour,
): DocumentedResponse {
  const violation = typeof fault === "object" ? fault : undefined;
  const message = violation?.problem ?? String(fault);
  // Without the provider's own words, an invalid request gets the documented response.
  if (fault === undefined || (violation && !errorBody)) return response;
  const { example, ...rest } = response;
  const write = errorBody ?? ((_, body) => ({ ...Object(body), message }));
  return { ...rest, body: write({ message, violation }, response.body) };
}
