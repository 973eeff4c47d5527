import type { MergedOptions, MiddlewareCallbackParams, MiddlewareRequestParams } from "../client/middleware.ts";
import type { Call } from "./call.ts";
import type { LazyRequest } from "./lazy-request.ts";
import { serializeBody } from "./serialize-body.ts";
import { serializePath } from "./serialize-path.ts";
import { serializeQuery } from "./serialize-query.ts";

/** The argument of middleware functions. All functions of a call share one object. */
export class MiddlewareContext implements MiddlewareCallbackParams {
  // The properties are own properties, so that the object can be copied. Their accessors are shared, because creating
  // an object literal with getters takes half as long as running a middleware.
  static readonly #request: PropertyDescriptor & ThisType<MiddlewareContext> = {
    enumerable: true,
    get() {
      return this.#assigned ?? this.#shown.value;
    },
    set(value) {
      this.#assigned = value;
    },
  };
  static readonly #options: PropertyDescriptor & ThisType<MiddlewareContext> = {
    enumerable: true,
    get() {
      this.#merged ??= mergedOptions(this.#call);
      return this.#merged;
    },
  };

  declare request: Request;
  readonly schemaPath: string;
  readonly params: MiddlewareRequestParams;
  readonly id: string;
  declare readonly options: MergedOptions;
  response: Response | undefined = undefined;
  error: unknown = undefined;
  readonly #call: Call;
  #shown: LazyRequest;
  #assigned: Request | undefined = undefined;
  #merged: MergedOptions | undefined = undefined;

  constructor(call: Call, id: string, request: LazyRequest) {
    this.schemaPath = call.path;
    this.params = call.params;
    this.id = id;
    this.#call = call;
    this.#shown = request;
    Object.defineProperty(this, "request", MiddlewareContext.#request);
    Object.defineProperty(this, "options", MiddlewareContext.#options);
  }

  /** Prepares the context for the next function. The request is created when the function reads it. */
  static show(
    context: MiddlewareContext,
    request: LazyRequest,
    response: Response | undefined,
    error?: unknown,
  ): MiddlewareContext & { response: Response } {
    context.#shown = request;
    context.#assigned = undefined;
    context.response = response;
    context.error = error;
    return context as MiddlewareContext & { response: Response };
  }
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
