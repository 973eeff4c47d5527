import type { MockOperation } from "./mock-operation.ts";

/** The response of a mock to a request, before it becomes a `Response`. */
export interface DocumentedResponse {
  /** The HTTP status to send. */
  readonly code: number;
  /** The headers to send. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body; absent if the response has no content. */
  readonly body?: unknown;
  /** The status as the spec writes it: a number, a range such as `4XX`, or `default`. */
  readonly status: string;
  /** The name of the documented example that the body was taken from. */
  readonly example?: string;
}

/**
 * Returns the response for a documented status and example. Without `example`, takes the first example.
 *
 * @throws {RangeError} when the operation does not document the status or the example.
 */
export function documentedResponse(
  { method, path, responses }: MockOperation,
  status: number | string,
  example?: string,
  code?: number,
): DocumentedResponse {
  const response = Object.hasOwn(responses, status) && responses[status];
  if (!response) {
    const documented = Object.keys(responses).join(", ");
    throw new RangeError(`${method} ${path} documents no status ${status}. Choose ${documented}.`);
  }
  const { headers = {}, contentType, examples = {}, content = {} } = response;
  const media = [[contentType, examples] as const, ...Object.entries(content)];
  const names = media.flatMap(([, named]) => Object.keys(named));
  if (example !== undefined && !names.includes(example)) {
    const place = `${method} ${path}, status ${status}`;
    throw new RangeError(
      `${place} has no example "${example}".${names.length > 0 ? ` Choose ${names.join(", ")}.` : ""}`,
    );
  }
  const [type, named] = media.find(([, each]) => example !== undefined && Object.hasOwn(each, example)) ?? [
    contentType,
    examples,
  ];
  const name = example ?? Object.keys(examples)[0];
  return {
    code: code ?? toCode(String(status)),
    headers: type === undefined ? headers : { ...headers, "content-type": type },
    status: String(status),
    ...(name !== undefined && { example: name, body: named[name] }),
  };
}

/** Returns the first documented success status of an operation, or else its first redirect, or else `default`. */
export function firstSuccess({ responses }: Pick<MockOperation, "responses">): string {
  const statuses = Object.keys(responses);
  return ["2", "3", "default"].flatMap((start) => statuses.find((status) => status.startsWith(start)) ?? [])[0] ?? "";
}

/**
 * Returns the documented response for a failure: the first of the wanted statuses that is documented, or else a range
 * or `default`.
 */
export function failureResponse(operation: MockOperation, wanted: readonly [number, ...number[]]): DocumentedResponse {
  const { method, path, responses } = operation;
  const exact = wanted.find((code) => code in responses);
  if (exact !== undefined) return documentedResponse(operation, exact);
  const [code] = wanted;
  const status = documentedStatus(operation, String(code));
  if (status !== undefined) return documentedResponse(operation, status, undefined, code);
  throw new RangeError(`${method} ${path} documents no ${wanted.join(", ")}, no range and no default`);
}

/**
 * Returns the documented response that a request selects by code, by the name of an example, or by both. Without a
 * code, the example is looked for in the first success, and then in the other statuses.
 *
 * @throws {RangeError} when the operation does not document that response.
 */
export function preferredResponse(
  operation: MockOperation,
  { code, example }: { code?: string; example?: string },
): DocumentedResponse {
  const success = firstSuccess(operation);
  if (code === undefined) {
    const statuses = [success, ...Object.keys(operation.responses)];
    const found = statuses.find((status) => example !== undefined && hasExample(operation, status, example));
    return documentedResponse(operation, found ?? success, example);
  }
  const status = documentedStatus(operation, code);
  if (status === undefined || status === code) return documentedResponse(operation, code, example);
  return documentedResponse(operation, status, example, Number(code));
}

function hasExample({ responses }: MockOperation, status: string, example: string): boolean {
  const { examples = {}, content = {} } = responses[status] ?? {};
  return [examples, ...Object.values(content)].some((named) => Object.hasOwn(named, example));
}

/** Returns the key of `responses` for a code: the code itself, its range, or for an error `default`. */
export function documentedStatus({ responses }: MockOperation, code: string): string | undefined {
  const places = /^[1-5]\d\d$/.test(code) ? [code, `${code[0]}XX`, ...(/^[45]/.test(code) ? ["default"] : [])] : [code];
  return places.find((place) => Object.hasOwn(responses, place));
}

// A range becomes its first status, and `default` becomes 500.
function toCode(status: string): number {
  if (status === "default") return 500;
  return /^\dXX$/.test(status) ? Number(status[0]) * 100 : Number(status);
}
