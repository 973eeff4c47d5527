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
 * Creates the handler of an operation. If the API does not speak JSON, its requests are converted to the JSON of the
 * contract, and the responses from JSON to the format of the API.
 */
export function route(
  { wire }: MockContract,
  operation: MockOperation,
  path: CompiledPath,
  respond: (request: Request, send: Send) => Promise<Response | undefined> | undefined,
): HttpHandler {
  const { method } = operation;
  const plain: Send = (response) => toResponse(response, method);
  if (!wire)
    return parseOnlyOwn(
      path,
      http[METHODS[method]](path.pattern, ({ request }) => respond(request, plain)),
    );
  const send: Send = (response) => toResponse({ ...response, ...wire.respond(response, operation.id) }, method);
  const handler = http.all(path.pattern, async ({ request }) => {
    const converted = await wire.receive(request);
    const received = converted ?? request;
    return received.method === method ? respond(received, converted ? send : plain) : undefined;
  });
  return parseOnlyOwn(path, handler);
}

const NO_MATCH = { match: { matches: false, params: {} }, cookies: {} };

/**
 * Keeps a handler from parsing requests to other addresses. MSW tries every handler, and MSW 2 looks up the cookies of the
 * request for each of them, which takes longer than all the rest.
 */
function parseOnlyOwn({ pattern }: CompiledPath, handler: HttpHandler): HttpHandler {
  const parse = handler.parse.bind(handler);
  handler.parse = async (args) => {
    const { origin, pathname } = new URL(args.request.url);
    return pattern.test(origin + pathname) ? parse(args) : NO_MATCH;
  };
  return handler;
}
