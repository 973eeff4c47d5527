import { http } from "msw";
import { type CompiledPath, compilePath } from "./compile-path.ts";
import { findViolation } from "./find-violation.ts";
import { hasCredential } from "./has-credential.ts";
import type { HandlerChoice, HandlerFactory, MockContract, MockOperation, MockResponse } from "./mock-operation.ts";

/**
 * Creates the handler factory of an operation.
 *
 * A handler that answers a success checks the request first: one without a credential gets the documented 401, one with
 * a broken path the 404, any other that breaks the contract the 422 or 400; `4XX` or `default` where these are missing.
 * A handler told to answer an error always answers it.
 *
 * @throws {RangeError} from the factory, when the operation documents no such status or example.
 */
export function createHandlerFactory<Examples>(
  contract: MockContract,
  operation: MockOperation,
): HandlerFactory<Examples> {
  return (choice: HandlerChoice<Examples> = {}) => {
    const { baseUrl = contract.baseUrl } = choice;
    const answer = readChoice(operation, choice as RuntimeChoice);
    const path = compilePath(baseUrl, operation.path);
    return http[METHODS[operation.method]](path.pattern, async ({ request }) => {
      if (answer.code >= 400) return respond(answer);
      const refusal = await refuse(request, path, contract, operation);
      return respond(refusal ?? answer);
    });
  };
}

const METHODS = {
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

interface Answer {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where the response has no content. */
  readonly body?: string;
}

function readChoice(operation: MockOperation, { status, example, code }: RuntimeChoice): Answer {
  const statuses = Object.keys(operation.responses);
  const wanted = status === undefined ? statuses.find((candidate) => candidate.startsWith("2")) : String(status);
  const response = wanted === undefined ? undefined : operation.responses[wanted];
  if (wanted === undefined || !response) {
    const documented = statuses.join(", ");
    throw new RangeError(`${operation.method} ${operation.path} documents no status ${status}: choose ${documented}`);
  }
  const names = Object.keys(response.examples ?? {});
  if (example !== undefined && !names.includes(example)) {
    const place = `${operation.method} ${operation.path}, status ${wanted}`;
    throw new RangeError(`${place} has no example "${example}": choose ${names.join(", ") || "none"}`);
  }
  return toAnswer(wanted, response, example, code);
}

async function refuse(
  request: Request,
  path: CompiledPath,
  contract: MockContract,
  operation: MockOperation,
): Promise<Answer | undefined> {
  if (operation.authenticated && !hasCredential(request, contract.schemes)) {
    return findFailure(operation, ["401"]);
  }
  const place = await findViolation(request, path, contract, operation);
  if (place === undefined) return undefined;
  return findFailure(operation, place === "path" ? ["404", "422", "400"] : ["422", "400"]);
}

// Where none of the wanted statuses is documented, a range or `default` stands for the first of them.
function findFailure({ method, path, responses }: MockOperation, wanted: [string, ...string[]]): Answer {
  const status = [...wanted, "4XX", "default"].find((candidate) => candidate in responses);
  const response = status === undefined ? undefined : responses[status];
  if (status === undefined || !response) {
    throw new RangeError(`${method} ${path} documents no ${wanted.join(", ")} for a request that is wrong`);
  }
  const code = wanted.includes(status) ? status : wanted[0];
  return toAnswer(status, response, undefined, Number(code));
}

function toAnswer(status: string, response: MockResponse, example?: string, code?: number): Answer {
  const { headers = {}, contentType, examples = {} } = response;
  const name = example ?? Object.keys(examples)[0];
  const body = name === undefined ? {} : { body: JSON.stringify(examples[name]) };
  return {
    code: code ?? toCode(status),
    headers: contentType === undefined ? headers : { ...headers, "content-type": contentType },
    ...body,
  };
}

// A range is answered with its first status, `default` with 500: the plainest status each of them stands for.
function toCode(status: string): number {
  if (status === "default") return 500;
  return /^\dXX$/i.test(status) ? Number(status[0]) * 100 : Number(status);
}

function respond({ code, headers, body }: Answer): Response {
  return new Response(body ?? null, { status: code, headers });
}
