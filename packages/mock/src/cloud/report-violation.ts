import type { Violation } from "../find-violation.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";

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
  const { in: place, at, problem, line } = violation;
  const what = place === "body" ? `the body at "${at}"` : `the ${place} parameter "${at}"`;
  const spec = `specs/${provider}/openapi.yaml${line === undefined ? "" : `:${line}`}`;
  const { pathname } = new URL(request.url);
  const message =
    `[@snap/${provider}/msw] ${id}: ${what} of ${method} ${pathname} breaks the contract: ${problem} ` +
    `The client is wrong, or ${spec} (${method} ${path}) is.`;
  if (how === "throw") throw new TypeError(message);
  console.warn(message);
}
