import { http } from "msw";
import { compilePath } from "./compile-path.ts";
import { findViolation } from "./find-violation.ts";
import { hasCredential } from "./has-credential.ts";
import type { HandlerChoice, HandlerFactory, MockContract, MockOperation, MockResponse } from "./mock-operation.ts";

/**
 * Creates the handler factory of an operation.
 *
 * A handler that answers a success checks the request first: one without a credential gets the documented 401, one that
 * breaks the contract gets the provider's documented 4xx. A handler told to answer an error always answers it.
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
      if (operation.authenticated && !hasCredential(request, contract.schemes)) {
        const unauthorized = operation.responses["401"];
        if (unauthorized) return respond(toAnswer("401", unauthorized));
      }
      const violation = operation.violation === undefined ? undefined : operation.responses[operation.violation];
      if (violation && (await findViolation(request, path, contract, operation)) !== undefined) {
        return respond(toAnswer(operation.violation ?? "", violation));
      }
      return respond(answer);
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
