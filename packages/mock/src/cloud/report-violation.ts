import type { MockContract, MockOperation } from "../mock-operation.ts";
import { placeOf, type Violation } from "../request/violation.ts";
import { toLogged } from "../to-logged.ts";
import { escapeKey } from "./pointer.ts";
import type { RecordedRequest } from "./record-request.ts";

const LONGEST_MESSAGE = 2_000;

/**
 * Reports a request that breaks the contract: the problem, its place in the request, the operation, and the place in
 * the spec. The report contains no credentials, and shows invisible characters as escapes.
 *
 * @throws {TypeError} with the report, if `how` is `throw`.
 */
export function reportViolation(
  violation: Violation,
  { id, method, path }: MockOperation,
  { shown, redact }: RecordedRequest,
  { provider }: MockContract,
  how: "ignore" | "throw" | "warn" = "warn",
): void {
  if (how === "ignore") return;
  const { problem } = violation;
  const sentence = problem.endsWith(".") ? problem : `${problem}.`;
  const pointer = `/paths/${escapeKey(path)}/${method.toLowerCase()}`;
  const message = redact(
    `[@snap/${provider}/msw] ${id}: ${placeOf(violation)} of ${method} ${new URL(shown.url).pathname} breaks the contract: ${sentence} ` +
      `The client is wrong, or its contract is: specs/${provider}/openapi.yaml#${pointer}`,
  );
  if (how === "throw") throw new TypeError(toLogged(message, LONGEST_MESSAGE));
  console.warn(toLogged(message, LONGEST_MESSAGE));
}
