import { isDeepStrictEqual } from "node:util";
import type { Collections, MockCloud, MockCloudOptions } from "@snap/mock";
import { ApiError, UnreadableResponseError, unwrap } from "@snap/runtime";
import { getResponse } from "msw";
import { describe, expect, it } from "vitest";
import { arrange } from "./arrange.ts";
import { type CreateClient, callOperation, credentialsFor, type Result } from "./call-operation.ts";
import { type ContractResponse, readContract } from "./contract.ts";
import { record } from "./coverage-record.ts";
import { codeOf } from "./documented.ts";
import { kindOf } from "./kind-of.ts";
import { expectedData, readAs } from "./response.ts";
import { SITUATIONS, type Situation, WINDOW } from "./situations.ts";

/** The exports of a provider package that a coverage test needs. */
export interface CloudUnderTest<Kept extends Collections> {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
  readonly createMockCloud: (options: MockCloudOptions<Kept>) => MockCloud<Kept>;
  /** Situations that replace the common ones for this provider. */
  readonly situations: readonly Situation<Kept>[];
}

/** Declares tests that make every operation return each of its documented statuses, and records the results. */
export function describeCoverage<Kept extends Collections>(test: CloudUnderTest<Kept>): void {
  const { provider, createClient, createMockCloud, situations } = test;
  const contract = readContract(provider);

  for (const operation of contract.operations.filter(({ isHidden }) => !isHidden)) {
    const { id, path } = operation;
    describe(id, () => {
      for (const { title, situation, response, given } of arrange(operation, contract, [
        ...situations,
        ...SITUATIONS,
      ])) {
        it(title, async () => {
          const cloud = createMockCloud({ onViolation: "ignore", ...situation.account });
          situation.prepare?.(cloud, operation);
          const client = createClient({
            ...credentialsFor(operation),
            retry: false,
            fetch: (request: Request) => respond(cloud, request),
          });
          const method = situation.after?.(operation);
          const earlier = contract.operations.find((other) => other.path === path && other.method === method);
          if (earlier) await callOperation(client, earlier, { ...given, body: earlier.bodies && given.body });
          // A deletion can be a job that is still running. In a situation with a rate limit, the clock stands still,
          // because the limit would end in this time.
          if (method === "DELETE" && !situation.account?.rateLimit) cloud.clock.advance(600_000);
          const { fault } = situation;
          const code =
            typeof fault === "function" ? fault(response, operation) : (fault ?? codeOf(response, operation));
          if (fault !== undefined) cloud.faults.add({ operation: id, with: code });

          const result = await callOperation(client, operation, given);
          expect(result.response.status).toBe(code);
          const body = result.response.ok ? await expectData(result, response) : expectFailure(result, response);
          // A response that was requested with `Prefer` does not count as covered.
          expect(cloud.coverage.missing).not.toContain(`${id} ${response.status}`);

          const example = exampleOf(body, response);
          record({ provider, operation: id, status: response.status, example });
        });
      }
    });
  }
}

async function respond({ handlers }: MockCloud, request: Request): Promise<Response> {
  const response = await getResponse(handlers, request);
  if (response) return response;
  throw new Error(`the mock cloud does not handle ${request.method} ${request.url}`);
}

async function expectData(result: Result, response: ContractResponse): Promise<unknown> {
  expect(result.error).toBeUndefined();
  expect(unwrap(result)).toBe(result.data);
  const [example] = response.examples;
  const data = await readAs(example, result.data);
  expect(response.faultsOf(data)).toBe("");
  return data;
}

// The mapping of statuses follows the documentation of google.rpc.Code.
const FAILURES: Readonly<Record<number, { code: string; retryable: boolean }>> = {
  400: { code: "INVALID_ARGUMENT", retryable: false },
  401: { code: "UNAUTHENTICATED", retryable: false },
  403: { code: "PERMISSION_DENIED", retryable: false },
  404: { code: "NOT_FOUND", retryable: false },
  409: { code: "ABORTED", retryable: false },
  422: { code: "INVALID_ARGUMENT", retryable: false },
  429: { code: "RESOURCE_EXHAUSTED", retryable: true },
  500: { code: "INTERNAL", retryable: true },
  501: { code: "UNIMPLEMENTED", retryable: false },
  503: { code: "UNAVAILABLE", retryable: true },
};

function expectFailure({ data, error, status, response }: Result, { faultsOf, mediaTypes }: ContractResponse): unknown {
  expect(data).toBeUndefined();
  expect(error).toBeDefined();
  const thrown = failureOf(() => unwrap({ error, status, response }));
  // Responses that are neither JSON nor text are not read.
  if (UnreadableResponseError.isInstance(thrown)) {
    expect(/^(?:json|text)$/.test(kindOf(mediaTypes[0] ?? "application/json"))).toBe(false);
    return undefined;
  }
  expect(ApiError.isInstance(thrown)).toBe(true);
  const failure = thrown as ApiError;
  const body = ApiError.isInstance(error) ? error.body : error;
  expect(faultsOf(body)).toBe("");
  expect(failure).toMatchObject({ status: response.status, ...FAILURES[response.status] });
  expect(failure.body).toEqual(body);
  const { request_id: requestId } = Object(body);
  if (requestId !== undefined) expect(failure.requestId).toBe(requestId);
  // A provider without rate limit headers documents no wait.
  const wait = response.headers.has("retry-after") ? WINDOW * 1000 : undefined;
  if (response.status === 429) expect(failure.retryAfter).toBe(wait);
  return body;
}

// Finds the example that a body equals, except for values that differ with each call: ids, times and sizes (words with
// digits).
function exampleOf(body: unknown, { examples }: ContractResponse): string | undefined {
  return examples.find((example) => isDeepStrictEqual(blur(expectedData(example)), blur(body)))?.name;
}

function blur(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return value.replaceAll(/[\w.-]*\d[\w.-]*/g, "0");
  if (Array.isArray(value)) return value.map(blur);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, blur(inner)]));
}

function failureOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
