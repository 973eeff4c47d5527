import type { MergedOptions, Middleware, MiddlewareCallbackParams } from "../client/middleware.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { Attempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { callForeign } from "./call-foreign.ts";
import { isTrusted } from "./is-trusted.ts";
import { isStream, serializeBody } from "./serialize-body.ts";
import { serializePath } from "./serialize-path.ts";
import { serializeQuery } from "./serialize-query.ts";

/** The middleware of one call, with openapi-fetch's meaning. */
export class MiddlewareRun {
  readonly #perCall: readonly Middleware[];
  readonly #perAttempt: readonly Middleware[];
  readonly #params: Omit<MiddlewareCallbackParams, "request">;
  #request: Request;

  constructor(call: Call, middleware: readonly Middleware[]) {
    for (const one of middleware) checkMiddleware(one);
    this.#perCall = middleware.filter(({ perAttempt }) => !perAttempt);
    this.#perAttempt = middleware.filter(({ perAttempt }) => perAttempt);
    this.#request = toRequest(call);
    const { path: schemaPath, params } = call;
    this.#params = { schemaPath, params, id: Math.random().toString(36).slice(2, 11), options: mergedOptions(call) };
  }

  /** Before the first attempt: the call as middleware changed it, or the response to use instead. */
  async start(call: Call): Promise<Call | Response> {
    const request = await callForeign(() => this.#onRequest(this.#perCall, this.#request));
    if (request instanceof Response) return request;
    const changed = await toCall(call, this.#request, request);
    this.#request = request;
    return changed;
  }

  /** After the last attempt. */
  finish(response: Response): Promise<Response> {
    return callForeign(() => this.#onResponse(this.#perCall, this.#request, response));
  }

  /** After a failure: the error to throw, or the response to use instead. */
  async fail(error: unknown): Promise<unknown> {
    const answer = await this.#onError(this.#perCall, this.#request, error);
    return answer instanceof Response ? this.#onResponse(this.#perCall, this.#request, answer) : answer;
  }

  /** Around one attempt. */
  async attempt(attempt: Attempt, send: (attempt: Attempt) => Promise<Response>): Promise<Response> {
    const { call } = attempt;
    const list = this.#perAttempt;
    if (list.length === 0) return send(attempt);
    const original = toRequest(call);
    const request = await callForeign(() => this.#onRequest(list, original));
    if (request instanceof Response) return request;
    let response: Response;
    try {
      const changed: Attempt = { ...attempt, call: await toCall(call, original, request) };
      response = await send(changed);
      attempt.refresh = changed.refresh;
    } catch (error) {
      const answer = await callForeign(() => this.#onError(list, request, error));
      if (!(answer instanceof Response)) throw answer;
      response = answer;
    }
    return callForeign(() => this.#onResponse(list, request, response));
  }

  async #onRequest(list: readonly Middleware[], original: Request): Promise<Request | Response> {
    let request = original;
    for (const { onRequest } of list) {
      const answer = await onRequest?.({ ...this.#params, request });
      if (answer instanceof Response) return answer;
      if (answer && !isRequest(answer))
        throw new TypeError("`onRequest` must return a Request, a Response or nothing.");
      request = answer ?? request;
    }
    return request;
  }

  async #onResponse(list: readonly Middleware[], request: Request, given: Response): Promise<Response> {
    let response = given;
    for (const { onResponse } of [...list].reverse()) {
      const answer = await onResponse?.({ ...this.#params, request, response });
      if (answer && !(answer instanceof Response))
        throw new TypeError("`onResponse` must return a Response or nothing.");
      response = answer || response;
    }
    return response;
  }

  async #onError(list: readonly Middleware[], request: Request, given: unknown): Promise<unknown> {
    let error = given;
    for (const { onError } of [...list].reverse()) {
      const answer = await onError?.({ ...this.#params, request, error });
      if (answer instanceof Response) return answer;
      if (answer && !(answer instanceof Error))
        throw new TypeError("`onError` must return an Error, a Response or nothing.");
      error = answer ?? error;
    }
    return error;
  }
}

/** @throws {InvalidRequestError} for an object without a function of a middleware. */
export function checkMiddleware(given: unknown): void {
  const { onRequest, onResponse, onError } = Object(given) as Readonly<Record<string, unknown>>;
  if (onRequest || onResponse || onError) return;
  throw new InvalidRequestError("A middleware must be an object with `onRequest`, `onResponse` or `onError`.");
}

function isRequest(value: unknown): value is Request {
  return typeof value === "object" && value !== null && "url" in value && "headers" in value && "method" in value;
}

function toRequest({ url, method, path, headers, body, init, options, context }: Call): Request {
  const { Request: Own = context.options.Request ?? Request, signal } = options;
  let request: Request;
  try {
    request = new Own(url, {
      ...init,
      method,
      headers,
      ...(signal && { signal }),
      ...(body !== undefined && { body, ...(isStream(body) && { duplex: "half" }) }),
    });
  } catch {
    // What it throws quotes the value, which may be a secret.
    throw new InvalidRequestError(`${method} ${path}: \`fetch\` refuses the request.`);
  }
  // Options that `fetch` does not know are for middleware.
  for (const [name, value] of Object.entries(init)) if (!(name in request)) Reflect.set(request, name, value);
  return request;
}

// What middleware left of a call: the same request with other headers, or another request.
async function toCall(call: Call, original: Request, request: Request): Promise<Call> {
  const headers = Object.fromEntries(request.headers);
  const { context, body } = call;
  // `fetch` wrote the type of a form into the headers of the request, with the boundary of its body.
  const isSame = request === original && (body === undefined || "content-type" in call.headers) && !isStream(body);
  if (isSame) return { ...call, headers };
  const { url, method } = request;
  if (request.bodyUsed) {
    throw new InvalidRequestError(
      `${method} ${call.path}: a middleware has read the body of the request. Read that of \`request.clone()\` instead.`,
    );
  }
  const sent = isStream(body) ? request.body : request.body && (await request.clone().arrayBuffer());
  return {
    ...call,
    url,
    method,
    headers,
    body: sent ?? undefined,
    init: { ...call.init, ...changedOptions(original, request) },
    trusted: url === call.url ? call.trusted : isTrusted(context, url),
  };
}

const FETCH_OPTIONS = ["cache", "credentials", "integrity", "keepalive", "mode", "referrer", "referrerPolicy"] as const;

// The options of `fetch` in which another request differs.
function changedOptions(original: Request, request: Request): RequestInit {
  const changed = FETCH_OPTIONS.filter((name) => request[name] !== original[name]);
  return Object.fromEntries(changed.map((name) => [name, request[name]]));
}

function mergedOptions({ context, options, traits }: Call): MergedOptions {
  const { options: shared, styles, bodies } = context;
  const querySerializer = options.querySerializer ?? shared.querySerializer;
  return Object.freeze({
    baseUrl: options.baseUrl ?? context.baseUrl,
    parseAs: options.parseAs ?? "json",
    querySerializer:
      typeof querySerializer === "function"
        ? querySerializer
        : (query: Record<string, unknown>) => serializeQuery(query, traits.query, styles),
    pathSerializer:
      options.pathSerializer ??
      shared.pathSerializer ??
      ((path: string, values: Record<string, unknown>) => serializePath(path, values, traits.path, styles)),
    bodySerializer: (body: unknown, headers: Headers = new Headers()) =>
      serializeBody(body, {
        headers: Object.fromEntries(headers),
        traits,
        contentType: undefined,
        bodies,
        serializer: options.bodySerializer ?? shared.bodySerializer,
      }),
    fetch: (options.fetch ?? shared.fetch ?? fetch) as typeof globalThis.fetch,
  });
}
