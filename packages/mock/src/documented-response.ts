import type { MockOperation } from "./mock-operation.ts";

/** A response of a mock. */
export interface DocumentedResponse {
  /** The HTTP status to send. */
  readonly code: number;
  /** The headers to send. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where the response has no content. */
  readonly body?: unknown;
  /** The documented status, as the spec has it: a number, a range or `default`. */
  readonly status: string;
  /** The name of the documented example that the body is. */
  readonly example?: string;
}

/**
 * Returns the response for a documented status and example; the first example if none is named.
 *
 * @throws {RangeError} when the operation documents no such status or example.
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

/**
 * The first documented success of an operation, or else its first redirect, or else `default`.
 */
export function firstSuccess({ responses }: Pick<MockOperation, "responses">): string {
  const statuses = Object.keys(responses);
  return ["2", "3", "default"].flatMap((start) => statuses.find((status) => status.startsWith(start)) ?? [])[0] ?? "";
}

/**
 * The documented response for a failure: the first wanted status that is documented, else a range or `default`.
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
 * The documented response that a request asks for by its code, the name of its example, or both.
 *
 * @throws {RangeError} when the operation does not document it.
 */
export function preferredResponse(
  operation: MockOperation,
  preferred: { code?: string; example?: string },
): DocumentedResponse {
  const { code = firstSuccess(operation), example } = preferred;
  const status = documentedStatus(operation, code);
  if (status === undefined || status === code) return documentedResponse(operation, code, example);
  return documentedResponse(operation, status, example, Number(code));
}

/** The key of `responses` for a code: the code itself, or for an error its range or `default`. */
export function documentedStatus({ responses }: MockOperation, code: string): string | undefined {
  const places = /^[45]\d\d$/.test(code) ? [code, `${code[0]}XX`, "default"] : [code];
  return places.find((place) => Object.hasOwn(responses, place));
}

// A range is sent as its first status, and `default` as 500.
function toCode(status: string): number {
  if (status === "default") return 500;
  return /^\dXX$/.test(status) ? Number(status[0]) * 100 : Number(status);
}
