import { type HttpHandler, http } from "msw";
import type { DocumentedResponse } from "./documented-response.ts";
import type { MockContract, MockOperation } from "./mock-operation.ts";
import type { CompiledPath } from "./request/compile-path.ts";
import { toResponse } from "./to-response.ts";

/** The function of MSW's `http` for each method. */
const METHODS = {
  DELETE: "delete",
  GET: "get",
  HEAD: "head",
  OPTIONS: "options",
  PATCH: "patch",
  POST: "post",
  PUT: "put",
} as const;

/** Converts a response to what the server sends. */
export type Send = (response: DocumentedResponse) => Response;

/**
 * Creates the handler of an operation. If the API does not speak JSON, requests in its own format are converted to those
 * of the contract, and responses back.
 */
export function route(
  { wire }: MockContract,
  operation: MockOperation,
  path: CompiledPath,
  respond: (request: Request, send: Send) => Promise<Response | undefined> | undefined,
): HttpHandler {
  const { method } = operation;
  const plain: Send = (response) => toResponse(response, method);
  if (!wire) return http[METHODS[method]](path.pattern, ({ request }) => respond(request, plain));
  const send: Send = (response) => toResponse({ ...response, ...wire.respond(response, operation.id) }, method);
  return http.all(path.pattern, async ({ request }) => {
    const converted = await wire.receive(request);
    const received = converted ?? request;
    return received.method === method ? respond(received, converted ? send : plain) : undefined;
  });
}
