import { refuse } from "../cloud/refuse.ts";
import { documentedResponse } from "../documented-response.ts";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import { compilePath } from "../request/compile-path.ts";
import { toResponse } from "../to-response.ts";

/** The method and the target of a request, such as `/v2/snapshots?page=2` or `*`. */
export interface Target {
  readonly method: string;
  readonly path: string;
}

/**
 * Responds to a request that no operation matches: with the allowed methods to OPTIONS, with 405 to a known path, and
 * with the 404 of the API to other paths.
 */
export function answerUnmatched(contract: MockContract, baseUrl: string, { method, path }: Target): Response {
  const allowed = methodsOf(path === "*" ? contract.operations : operationsAt(contract, baseUrl, path));
  if (allowed.length === 0) return toResponse(notFound(contract), method);
  const allow = allowed.join(", ");
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  const message = `${method} is not allowed for this path. Allowed: ${allow}.`;
  const { headers, body, status } = refuse(notFound(contract), message, {}, contract);
  return toResponse({ code: 405, headers: { ...headers, allow }, body, status }, method);
}

/** Returns whether an operation documents HEAD for a path. */
export function hasHead(contract: MockContract, baseUrl: string, path: string): boolean {
  return operationsAt(contract, baseUrl, path).some(({ method }) => method === "HEAD");
}

function operationsAt({ operations }: MockContract, baseUrl: string, path: string): readonly MockOperation[] {
  const url = path.startsWith("/") && URL.canParse(baseUrl + path) ? new URL(baseUrl + path) : undefined;
  return url ? operations.filter((operation) => compilePath(baseUrl, operation).read(url)) : [];
}

// Returns the methods of operations, HEAD if GET is one, and OPTIONS.
function methodsOf(operations: readonly MockOperation[]): string[] {
  const methods = operations.map(({ method }): string => method);
  if (methods.length === 0) return [];
  return [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])].sort();
}

// Returns the first documented 404 of the contract.
function notFound({ operations }: MockContract) {
  const operation = operations.find(({ responses }) => "404" in responses);
  return operation ? documentedResponse(operation, 404) : { code: 404, headers: {}, status: "404" };
}
