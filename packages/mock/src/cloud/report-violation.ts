import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { Violation } from "../request/read-request.ts";

/**
 * Tells a developer how a request breaks the contract: the place in it, the operation, the line of the spec.
 *
 * @throws {TypeError} where it is to be thrown.
 */
export function reportViolation(
  violation: Violation,
  { id, method, path }: MockOperation,
  request: Request,
  { provider }: MockContract,
  how: "ignore" | "throw" | "warn" = "warn",
): void {
  if (how === "ignore") return;
  const { problem, line } = violation;
  const sentence = problem.endsWith(".") ? problem : `${problem}.`;
  const spec = `specs/${provider}/openapi.yaml${line === undefined ? "" : `:${line}`}`;
  const { pathname } = new URL(request.url);
  const message =
    `[@snap/${provider}/msw] ${id}: ${nameOf(violation)} of ${method} ${pathname} breaks the contract: ${sentence} ` +
    `The client is wrong, or ${spec} (${method} ${path}) is.`;
  if (how === "throw") throw new TypeError(message);
  console.warn(message);
}

function nameOf({ in: place, at }: Violation): string {
  if (place === "header" && at === "content-type") return "the content type";
  if (place === "body") return `the body at "${at}"`;
  return at === "" ? `the ${place}` : `the ${place} parameter "${at}"`;
}
