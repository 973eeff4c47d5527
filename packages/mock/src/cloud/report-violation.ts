import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { Violation } from "../request/violation.ts";

/**
 * Reports a request that breaks the contract: the problem, its place in the request, the operation, and the place in
 * the spec.
 *
 * @throws {TypeError} with the report, if `how` is `throw`.
 */
export function reportViolation(
  violation: Violation,
  { id, method, path, parameters }: MockOperation,
  request: Request,
  { provider, secrets = [] }: MockContract,
  how: "ignore" | "throw" | "warn" = "warn",
): void {
  if (how === "ignore") return;
  const { problem } = violation;
  const sentence = problem.endsWith(".") ? problem : `${problem}.`;
  const pointer = `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method.toLowerCase()}`;
  const isSecret = parameters.some(({ in: place, name }) => place === "path" && secrets.includes(name));
  const shown = isSecret ? path : new URL(request.url).pathname;
  const message =
    `[@snap/${provider}/msw] ${id}: ${nameOf(violation)} of ${method} ${shown} breaks the contract: ${sentence} ` +
    `The client is wrong, or its contract is: specs/${provider}/openapi.yaml#${pointer}`;
  if (how === "throw") throw new TypeError(message);
  console.warn(message);
}

function nameOf({ in: place, at }: Violation): string {
  if (place === "header" && at === "content-type") return "the content type";
  if (place === "body") return `the body at "${at}"`;
  return at === "" ? `the ${place}` : `the ${place} parameter "${at}"`;
}
