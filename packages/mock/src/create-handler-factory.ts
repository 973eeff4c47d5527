import { http } from "msw";
import { documentedAnswer, failureAnswer, firstSuccess, toResponse } from "./answer.ts";
import { compilePath } from "./compile-path.ts";
import { findViolation, statusesFor } from "./find-violation.ts";
import { hasCredential } from "./has-credential.ts";
import type { HandlerChoice, HandlerFactory, MockContract, MockOperation } from "./mock-operation.ts";

/**
 * Creates the handler factory of an operation.
 *
 * A handler that answers a success checks the request first: one without a credential gets the documented 401, one with
 * a broken path the 404, any other that breaks the contract the 422 or 400; `4XX` or `default` where these are missing.
 * A handler told to answer an error always answers it.
 *
 * @throws {RangeError} from the factory, when the operation documents no such status or example.
 */
export function createHandlerFactory<Examples>(contract: MockContract, id: string): HandlerFactory<Examples> {
  const operation = operationOf(contract, id);
  return (choice: HandlerChoice<Examples> = {}) => {
    const { baseUrl = contract.baseUrl } = choice;
    const { status = firstSuccess(operation), example, code } = choice as RuntimeChoice;
    const answer = documentedAnswer(operation, status, example, code);
    const path = compilePath(baseUrl, operation.path);
    return http[METHODS[operation.method]](path.pattern, async ({ request }) => {
      if (answer.code >= 400) return toResponse(answer);
      if (!hasCredential(request, operation.security ?? contract.security)) {
        return toResponse(failureAnswer(operation, [401]));
      }
      const violation = await findViolation(request, path, contract, operation);
      return toResponse(violation ? failureAnswer(operation, statusesFor(violation)) : answer);
    });
  };
}

/** MSW's names of the methods. */
export const METHODS = {
  DELETE: "delete",
  GET: "get",
  HEAD: "head",
  OPTIONS: "options",
  PATCH: "patch",
  POST: "post",
  PUT: "put",
} as const;

interface RuntimeChoice {
  status?: number | string;
  example?: string;
  code?: number;
}

function operationOf({ provider, operations }: MockContract, id: string): MockOperation {
  const operation = operations.find((candidate) => candidate.id === id);
  if (operation) return operation;
  throw new RangeError(`the contract of ${provider} has no operation "${id}"`);
}
