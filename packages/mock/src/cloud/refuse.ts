import type { Answer } from "../answer.ts";
import type { Violation } from "../request/violation.ts";
import type { MockBehaviour } from "./behaviour.ts";

/** The response to an invalid request, in the provider's own words if its behaviour defines them. */
export function refuse(answer: Answer, fault: Violation | string | undefined, { errorBody }: MockBehaviour): Answer {
  const violation = typeof fault === "object" ? fault : undefined;
  const message = violation?.problem ?? String(fault);
  // Without the provider's own words, an invalid request gets the documented response.
  if (fault === undefined || (violation && !errorBody)) return answer;
  const { example, ...rest } = answer;
  const write = errorBody ?? ((_, body) => ({ ...Object(body), message }));
  return { ...rest, body: write({ message, violation }, answer.body) };
}
