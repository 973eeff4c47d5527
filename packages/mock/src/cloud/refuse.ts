import type { Answer } from "../answer.ts";
import type { Violation } from "../request/violation.ts";
import type { MockBehaviour } from "./behaviour.ts";

/** The answer to a failure that says what is wrong, in the words of the provider where its behaviour knows them. */
export function refuse(answer: Answer, fault: Violation | string | undefined, { errorBody }: MockBehaviour): Answer {
  const violation = typeof fault === "object" ? fault : undefined;
  const message = violation?.problem ?? String(fault);
  // Without words of the provider, a broken request is answered as it is documented.
  if (fault === undefined || (violation && !errorBody)) return answer;
  const { example, ...rest } = answer;
  const write = errorBody ?? ((_, body) => ({ ...Object(body), message }));
  return { ...rest, body: write({ message, violation }, answer.body) };
}
