import type { Middleware } from "../client/middleware.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { Attempt } from "./attempt.ts";
import type { Call } from "./call.ts";
import { callForeign } from "./call-foreign.ts";
import { checkFunctions } from "./check-functions.ts";
import { describeValue } from "./describe-value.ts";
import { ForeignError } from "./foreign-error.ts";
import { isTrusted } from "./is-trusted.ts";
import { LazyRequest } from "./lazy-request.ts";
import { MiddlewareContext } from "./middleware-context.ts";
import { isStream } from "./serialize-body.ts";

// Ids that are unique among all calls, even if a process has several copies of this module.
const PROCESS = Math.random().toString(36).slice(2, 8);
let calls = 0;

/** Runs the middleware of one call, in the order that openapi-fetch defines. */
export class MiddlewareRun {
  readonly #perCall: readonly Middleware[];
  readonly #perAttempt: readonly Middleware[];
  readonly #context: MiddlewareContext;
  #request: LazyRequest;

  constructor(call: Call, middleware: readonly Middleware[]) {
    for (const one of middleware) checkMiddleware(one);
    this.#perAttempt = middleware.filter(({ perAttempt }) => perAttempt);
    this.#perCall = this.#perAttempt[0] ? middleware.filter(({ perAttempt }) => !perAttempt) : middleware;
    this.#request = new LazyRequest(call);
    this.#context = new MiddlewareContext(call, `${PROCESS}${(++calls).toString(36)}`, this.#request);
  }

  /** Whether a middleware runs for each attempt. */
  get isPerAttempt(): boolean {
    return this.#perAttempt.length > 0;
  }

  /**
   * Runs `onRequest` before the first attempt. Returns the changed call, or the response to use instead of sending it.
   */
  start(call: Call): MaybePromise<Call | Response> {
    const request = this.#onRequest(this.#perCall, this.#request);
    return request instanceof LazyRequest && !request.isMade ? call : this.#changeCall(call, request);
  }

  async #changeCall(call: Call, changed: MaybePromise<LazyRequest | Response>): Promise<Call | Response> {
    const request = await changed;
    if (isResponse(request)) return request;
    const original = this.#request;
    this.#request = request;
    return request.isMade ? toCall(call, original.value, request.value) : call;
  }

  /** Runs `onResponse` after the last attempt. */
  finish(response: Response): MaybePromise<Response> {
    return this.#onResponse(this.#perCall, this.#request, response);
  }

  /** Runs `onError` after a failure. Returns the error to throw, or the response to use instead. */
  async fail(error: unknown): Promise<unknown> {
    try {
      const answer = await this.#onError(this.#perCall, this.#request, error);
      return isResponse(answer) ? await this.#onResponse(this.#perCall, this.#request, answer) : answer;
    } catch (thrown) {
      throw thrown instanceof ForeignError ? thrown.error : thrown;
    }
  }

  /** Runs the middleware of one attempt around `send`. */
  async attempt(attempt: Attempt, send: (attempt: Attempt) => Promise<Response>): Promise<Response> {
    const { call } = attempt;
    const list = this.#perAttempt;
    const original = new LazyRequest(call);
    const request = await this.#onRequest(list, original);
    if (isResponse(request)) return request;
    let response: Response;
    try {
      const changed: Attempt = {
        ...attempt,
        call: request.isMade ? await toCall(call, original.value, request.value) : call,
      };
      response = await send(changed);
      attempt.refresh = changed.refresh;
    } catch (error) {
      const answer = await this.#onError(list, request, error);
      if (!isResponse(answer)) throw answer;
      response = answer;
    }
    return this.#onResponse(list, request, response);
  }

  // A synchronous result is not awaited, because a promise takes as long as a middleware that does nothing.
  #onRequest(list: readonly Middleware[], request: LazyRequest, from = 0): MaybePromise<LazyRequest | Response> {
    try {
      for (let index = from; index < list.length; index++) {
        const answer = list[index]?.onRequest?.(MiddlewareContext.show(this.#context, request, undefined));
        if (answer) return this.#afterRequest(list, request, answer, index + 1);
      }
    } catch (error) {
      throw new ForeignError(error);
    }
    return request;
  }

  async #afterRequest(
    list: readonly Middleware[],
    request: LazyRequest,
    answering: unknown,
    next: number,
  ): Promise<LazyRequest | Response> {
    const answer = await callForeign(() => answering);
    if (isResponse(answer)) return answer;
    if (!answer) return this.#onRequest(list, request, next);
    if (isRequest(answer)) return this.#onRequest(list, new LazyRequest(request.call, answer), next);
    throw new ForeignError(new TypeError("`onRequest` must return a Request, a Response or nothing."));
  }

  #onResponse(
    list: readonly Middleware[],
    request: LazyRequest,
    response: Response,
    from = list.length - 1,
  ): MaybePromise<Response> {
    try {
      for (let index = from; index >= 0; index--) {
        const answer = list[index]?.onResponse?.(MiddlewareContext.show(this.#context, request, response));
        if (answer) return this.#afterResponse(list, request, response, answer, index - 1);
      }
    } catch (error) {
      throw new ForeignError(error);
    }
    return response;
  }

  async #afterResponse(
    list: readonly Middleware[],
    request: LazyRequest,
    response: Response,
    answering: unknown,
    next: number,
  ): Promise<Response> {
    const answer = (await callForeign(() => answering)) || response;
    if (isResponse(answer)) return this.#onResponse(list, request, answer, next);
    throw new ForeignError(new TypeError("`onResponse` must return a Response or nothing."));
  }

  async #onError(list: readonly Middleware[], request: LazyRequest, given: unknown): Promise<unknown> {
    let error = given;
    try {
      for (const one of [...list].reverse()) {
        const answer = await one.onError?.(MiddlewareContext.show(this.#context, request, undefined, error));
        if (isResponse(answer)) return answer;
        if (answer && typeof Object(answer).message !== "string")
          throw new TypeError("`onError` must return an Error, a Response or nothing.");
        error = answer ?? error;
      }
    } catch (thrown) {
      throw new ForeignError(thrown);
    }
    return error;
  }
}

type MaybePromise<Value> = Value | Promise<Value>;

/** @throws {InvalidRequestError} for a middleware without any known function, or with another value instead of one. */
export function checkMiddleware(given: unknown): void {
  const { onRequest, onResponse, onError } = Object(given) as Readonly<Record<string, unknown>>;
  checkFunctions({ onRequest, onResponse, onError });
  if (onRequest || onResponse || onError) return;
  throw new InvalidRequestError("A middleware must be an object with `onRequest`, `onResponse` or `onError`.");
}

/** @throws {InvalidRequestError} when the middleware of a call is not a list. */
export function checkMiddlewareList(given: unknown): void {
  if (given === undefined || given === null || Array.isArray(given)) return;
  throw new InvalidRequestError(`\`middleware\` must be a list, got ${describeValue(given)}.`);
}

// Values of another realm (Jest) or of a library count, too.
function isRequest(value: unknown): value is Request {
  return typeof value === "object" && value !== null && "url" in value && "headers" in value && "method" in value;
}

/** Returns whether a middleware has answered with a response. It may be of another realm (Jest) or of a library. */
export function isResponse(value: unknown): value is Response {
  return typeof value === "object" && value !== null && "status" in value && "headers" in value;
}

// Returns the request after middleware: the same request with other headers, or another request.
async function toCall(call: Call, original: Request, request: Request): Promise<Call> {
  const headers = Object.fromEntries(request.headers);
  const { context, body } = call;
  // `fetch` added the content type of a form, with the boundary of its body, to the headers of the request.
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

// The options of `fetch` that a different request changes.
function changedOptions(original: Request, request: Request): RequestInit {
  const changed = FETCH_OPTIONS.filter((name) => request[name] !== original[name]);
  return Object.fromEntries(changed.map((name) => [name, request[name]]));
}
