import type { ClientContext } from "../client/client-context.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import { resolveBaseUrl } from "../client/resolve-base-url.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import type { Call, CallOptions } from "./call.ts";
import { checkCallOptions } from "./check-call-options.ts";
import { secretsIn } from "./redact.ts";
import { serializeBody } from "./serialize-body.ts";
import { addCookieParameters, addHeaderParameters, addHeaders } from "./serialize-headers.ts";
import { serializePath } from "./serialize-path.ts";
import { serializeQuery } from "./serialize-query.ts";

/** What a caller passes to a method. */
export interface CallInit extends Omit<RequestInit, "body" | "headers" | "signal">, CallOptions {
  readonly params?: Readonly<
    Record<"cookie" | "header" | "path" | "query", Readonly<Record<string, unknown>> | undefined>
  >;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly idempotencyKey?: string | true;
}

const PLAIN: OperationTraits = {};

/**
 * Turns what a caller passes into a request.
 *
 * @throws {InvalidRequestError} for what must not, or cannot, be sent.
 */
export function buildCall(context: ClientContext, method: string, path: string, given: CallInit = {}): Call {
  try {
    return build(context, method, path, given);
  } catch (error) {
    if (SnapError.isInstance(error)) throw error;
    // Its message quotes the value, which may be a secret.
    throw new InvalidRequestError(`${method} ${path}: a parameter, a header or the body cannot be sent`);
  }
}

function build(context: ClientContext, method: string, path: string, given: CallInit): Call {
  // biome-ignore format: one row per kind of option
  const {
    params: parameters, body: value, contentType, idempotencyKey, headers: own,
    baseUrl, fetch, Request, requestInitExt, querySerializer, pathSerializer, bodySerializer,
    retry, timeout, signal, idleTimeout, parseAs, middleware, budget, ...init
  } = given;
  const traits = context.operations?.[`${method} ${path}`] ?? context.otherOperations ?? PLAIN;
  const { styles, options: shared } = context;
  const params = parameters ?? {};
  // biome-ignore format: one row per kind of option
  const options = {
    fetch, Request, requestInitExt, retry, timeout, signal, idleTimeout, parseAs, middleware, budget,
  } as CallOptions;
  if (timeout !== undefined || retry !== undefined || parseAs !== undefined || idleTimeout !== undefined)
    checkCallOptions(options);

  let base = context.baseUrl;
  let trusted = true;
  if (baseUrl !== undefined) {
    base = resolveBaseUrl(context.provider, baseUrl);
    options.baseUrl = base;
    trusted = context.isTrusted(base);
  }
  const { path: pathParameters, query, header, cookie } = params as NonNullable<CallInit["params"]>;
  const toPath = pathSerializer ?? shared.pathSerializer;
  const target = toPath
    ? toPath(path, { ...pathParameters })
    : serializePath(path, pathParameters, traits.path, styles);
  const toQuery = querySerializer ?? shared.querySerializer;
  const search = (query ?? toQuery) && serializeQuery(query ?? {}, traits.query, styles, toQuery);
  const url = `${base}${target}${search ? (target.includes("?") ? "&" : "?") + search : ""}`;

  const headers: Record<string, string> = { accept: traits.accept ?? "application/json", ...context.headers };
  const isUntyped = own && addHeaders(headers, own);
  if (header) addHeaderParameters(headers, header, traits.header, styles);
  if (cookie) addCookieParameters(headers, cookie, traits.cookie, styles);

  let body: BodyInit | undefined;
  if (value !== undefined) {
    if (method === "GET" || method === "HEAD")
      throw new InvalidRequestError(
        `${method} ${path}: \`body\` must not be given, since ${method} requests cannot have one.`,
      );
    body = serializeBody(value, {
      headers,
      traits,
      contentType,
      bodies: context.bodies,
      serializer: bodySerializer ?? shared.bodySerializer,
    });
    if (isUntyped) delete headers["content-type"];
  }
  if (/^P(?:OST|ATCH)$/.test(method)) {
    const name = traits.idempotencyKey?.toLowerCase() ?? (idempotencyKey ? "idempotency-key" : undefined);
    if (name) headers[name] ??= typeof idempotencyKey === "string" ? idempotencyKey : crypto.randomUUID();
  }
  const { secrets: names } = context;
  return {
    context,
    method,
    path,
    params,
    url,
    trusted,
    traits,
    headers,
    body,
    secrets: names ? secretsIn([params, value], names) : [],
    init: context.init ? { ...context.init, ...init } : init,
    options,
  };
}
