import { type HttpHandler, HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** Creates a cloud of MSW handlers for the tests of a file. It records the requests of each test. */
export function createCloud(...handlers: HttpHandler[]) {
  const server = setupServer(...handlers);
  const requests: Request[] = [];
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => {
    server.resetHandlers();
    requests.length = 0;
  });
  afterAll(() => server.close());
  /** The `fetch` for clients. */
  const fetchAndKeep = (request: Request) => {
    requests.push(request.clone());
    return fetch(request);
  };
  return { requests, use: server.use.bind(server), fetch: fetchAndKeep };
}

/** Responds to a GET with JSON. */
export function answer(url: string, body: unknown, status = 200): HttpHandler {
  return http.get(url, () => HttpResponse.json(body as object, { status }));
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Returns the error with which a promise rejects. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
