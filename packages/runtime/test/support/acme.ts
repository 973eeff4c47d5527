import { type ClientDefinition, type ClientOptions, type Credential, createApiClient } from "@snap/runtime";
import { onTestFinished, vi } from "vitest";

// Loaded before a test installs fake timers.
await import("../../src/request/on-demand.ts");

/** A fictional provider for tests. */
export const definition = {
  provider: "Acme",
  baseUrl: "https://api.acme.example",
  credentials: { token: "ACME_TOKEN" },
  security: [
    [{ in: "query", name: "key", option: "token", prefix: "q_" }],
    [{ in: "header", name: "authorization", option: "token", before: "Bearer " }],
  ],
  paginations: {},
} as const satisfies ClientDefinition;

export const CREDENTIAL = "acme-credential";

interface Thing {
  state: string;
}

interface Operation {
  parameters: { path: { id: string } };
  responses: { 200: { content: { "application/json": Thing } } };
}

interface OperationWithBody extends Operation {
  requestBody: { content: { "application/json": { name: string } } };
}

export interface Paths {
  "/things/{id}": {
    get: Operation;
    head: Operation;
    options: Operation;
    delete: Operation;
    put: OperationWithBody;
    post: OperationWithBody;
    patch: OperationWithBody;
  };
}

/** Responds to a request of the fictional provider; `count` is 1 for the first request. */
export type Answer = (request: Request, count: number) => Response | Promise<Response>;

/** A client of the fictional provider, and the requests that it sent. */
export function createAcme(
  answer: Answer,
  options: ClientOptions = {},
  { credential = CREDENTIAL, ...parts }: Partial<ClientDefinition> & { credential?: Credential } = {},
) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return answer(request, requests.length);
  };
  const known: ClientDefinition = { ...definition, ...parts };
  const client = createApiClient<Paths, ClientDefinition["paginations"]>(known, {
    fetch,
    token: credential,
    ...options,
  });
  return {
    requests,
    client,
    get: (init = {}) => client.GET("/things/{id}", { params: { path: { id: "1" } }, ...init }),
  };
}

/** Responds with each of the given responses in order, then repeats the last. */
export function inTurn(first: () => Response, ...others: (() => Response)[]): Answer {
  return (_, count) => ([first, ...others][count - 1] ?? others.at(-1) ?? first)();
}

export const ok = () => Response.json({ state: "on" });

/** A JSON response that contains its own status. */
export const failed =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    Response.json({ message: `it is ${status}` }, { status, headers });

/** Installs fake timers, optionally at a given time. */
export function stopClock(now = "2030-01-01T00:00:00Z"): void {
  vi.useFakeTimers({ now: new Date(now) });
  onTestFinished(() => void vi.useRealTimers());
}

/** Advances the fake timers until a promise settles, and returns the elapsed milliseconds. */
export async function settle<Value>(promise: Promise<Value>) {
  const start = performance.now();
  let end: number | undefined;
  const outcome = promise.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  void outcome.then(() => {
    end = performance.now();
  });
  await vi.runAllTimersAsync();
  const settled = await outcome;
  return { ...settled, took: (end ?? Number.NaN) - start };
}

/** Returns the error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
