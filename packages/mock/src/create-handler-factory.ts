import { chooseMedia } from "./choose-media.ts";
import { documentedResponse, failureResponse, firstSuccess } from "./documented-response.ts";
import type { HandlerChoice, HandlerFactory, MockContract, MockOperation } from "./mock-operation.ts";
import { compilePath } from "./request/compile-path.ts";
import { hasCredential } from "./request/has-credential.ts";
import { readBytes, readRequest } from "./request/read-request.ts";
import { statusesFor } from "./request/violation.ts";
import { route } from "./route.ts";

/**
 * Creates the handler factory of an operation.
 *
 * A handler that sends a success checks the request first, and sends the documented failure instead if the credential
 * is missing (401), a path parameter is invalid (404), the content type is not documented (415), or anything else
 * breaks the contract (422 or 400). If that status is not documented, it sends `4XX` or `default`. A handler for an
 * error status always sends it.
 *
 * @throws {RangeError} from the factory, when the operation does not document the status or the example.
 */
export function createHandlerFactory<Examples>(contract: MockContract, id: string): HandlerFactory<Examples> {
  const operation = operationOf(contract, id);
  return (choice: HandlerChoice<Examples> = {}) => {
    const { baseUrl = contract.baseUrl } = choice;
    const { status = firstSuccess(operation), example, code } = choice as RuntimeChoice;
    const response = documentedResponse(operation, status, example, code);
    const path = compilePath(baseUrl, operation);
    return route(contract, operation, path, async (request, send) => {
      if (!path.read(new URL(request.url))) return undefined;
      if (response.code >= 400) return send(response);
      if (!hasCredential(request, operation.security ?? contract.security)) {
        return send(failureResponse(operation, [401]));
      }
      const bytes = await readBytes(request);
      const read = await readRequest({ request, bytes, path, contract, operation });
      if ("violation" in read) return send(failureResponse(operation, statusesFor(read.violation)));
      return send(example === undefined ? chooseMedia(response, operation, request.headers.get("accept")) : response);
    });
  };
}

interface RuntimeChoice {
  status?: number | string;
  example?: string;
  code?: number;
}

function operationOf({ provider, operations }: MockContract, id: string): MockOperation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (operation) return operation;
  throw new RangeError(`The contract of ${provider} has no operation "${id}".`);
}
