import type { ClientContext } from "../client/client-context.ts";
import type { OperationTraits } from "../client/operation-traits.ts";
import { resolveBaseUrl } from "../client/resolve-base-url.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { parseBody, prepareFileSecrets } from "../redact/secret-files.ts";
import { secretsIn } from "../redact/secrets-in.ts";
import type { Call, CallInit, CallOptions } from "./call.ts";
import { checkCallOptions } from "./check-call-options.ts";
import { checkFunctions } from "./check-functions.ts";
import { checkObject } from "./check-object.ts";
import {
  checkCallOptionNames,
  checkClientOptionNames,
  checkInitExt,
  isOwnClientOption,
  PARAMETER_GROUPS,
} from "./check-option-names.ts";
import { checkReading } from "./check-reading.ts";
import { describeValue } from "./describe-value.ts";
import { ForeignError } from "./foreign-error.ts";
import { isTrusted } from "./is-trusted.ts";
import { checkMiddlewareList } from "./middleware-run.ts";
import { serializeBody } from "./serialize-body.ts";
import { addCookieParameters, addHeaderParameters, addHeaders } from "./serialize-headers.ts";
import { serializePath } from "./serialize-path.ts";
import { joinUrl, serializeQuery } from "./serialize-query.ts";

const NO_TRAITS: OperationTraits = {};

/** The parts of a call that its client determines. */
interface Shared {
  readonly headers: Readonly<Record<string, string>>;
  readonly init: RequestInit;
}

const sharedOf = new WeakMap<ClientContext, Shared>();

/**
 * Builds the request of a call from any combination of parameters, body, headers and options.
 *
 * @throws {InvalidRequestError} when a value is invalid or cannot be sent.
 */
export function buildAnyCall(context: ClientContext, method: string, path: string, given: CallInit): Call {
  try {
    return build(context, method, path, given);
  } catch (error) {
    if (error instanceof ForeignError) throw error.error;
    if (SnapError.isInstance(error)) throw error;
    // The original message quotes the value, which may be a secret.
    throw new InvalidRequestError(`${method} ${path}: a parameter, a header or the body cannot be sent`);
  }
}

function build(context: ClientContext, method: string, path: string, given: CallInit): Call {
  if (!method) throw new InvalidRequestError('The method of `request` must be a string, such as "get".');
  checkObject(given, "The options of a call");
  // biome-ignore format: one row per kind of option
  const {
    params: parameters, body: value, contentType, idempotencyKey, headers: own,
    baseUrl, fetch, Request, requestInitExt, querySerializer, pathSerializer, bodySerializer,
    retry, timeout, signal, idleTimeout, parseAs, middleware, budget, input, options: others, ...init
  } = given;
  checkObject(input, "`input`");
  checkObject(others, "The options of a call");
  const traits = context.operations?.[`${method} ${path}`] ?? context.otherOperations ?? NO_TRAITS;
  const { styles, options: shared } = context;
  const params = parameters ?? {};
  checkParameters(params);
  checkCallOptionNames(init, context);
  const all = sharedOf.get(context) ?? readShared(context);
  // biome-ignore format: one row per kind of option
  const options = {
    fetch, Request, requestInitExt, retry, timeout, signal, idleTimeout, parseAs, middleware, budget,
  } as CallOptions;
  checkCallOptions(options);
  checkReading(options);
  checkFunctions({ bodySerializer, pathSerializer });
  checkInitExt(requestInitExt);
  checkMiddlewareList(middleware);

  let base = context.baseUrl;
  let trusted = true;
  if (baseUrl !== undefined) {
    base = resolveBaseUrl(context.provider, baseUrl);
    options.baseUrl = base;
    trusted = isTrusted(context, base);
  }
  const {
    path: pathParameters,
    query: asked,
    header,
    cookie,
  } = params as Readonly<Record<"cookie" | "header" | "path" | "query", Readonly<Record<string, unknown>> | undefined>>;
  // A key in the query has a question mark before its name.
  const inQuery = method[0] === "P" && /^\?/.test(traits.idempotencyKey ?? "") && traits.idempotencyKey?.slice(1);
  checkIdempotencyKey(idempotencyKey);
  const key = idempotencyKey === true ? undefined : idempotencyKey;
  const query = inQuery ? { ...asked, [inQuery]: asked?.[inQuery] ?? key ?? crypto.randomUUID() } : asked;
  const toPath = pathSerializer ?? shared.pathSerializer;
  const target = toPath
    ? writePath(path, { ...pathParameters }, toPath)
    : serializePath(path, pathParameters, traits.path, styles);
  const toQuery = querySerializer ?? shared.querySerializer;
  const search = toQuery ? writeQuery({ ...query }, toQuery) : serializeQuery(query, traits.query, styles);

  const headers: Record<string, string> = { accept: traits.accept ?? "application/json", ...all.headers };
  const isUntyped = own && addHeaders(headers, own);
  if (header) addHeaderParameters(headers, header, traits.header, styles);
  if (cookie) addCookieParameters(headers, cookie, traits.cookie, styles);

  let body: BodyInit | undefined;
  if (value !== undefined) {
    if (method === "GET" || method === "HEAD")
      throw new InvalidRequestError(
        `${method} ${path}: \`body\` must not be given, since ${method} requests cannot have one.`,
      );
    const toBody = bodySerializer ?? shared.bodySerializer;
    body = serializeBody(value, {
      headers,
      traits,
      contentType,
      bodies: context.bodies,
      serializer: toBody && ((item, sent) => runSerializer(() => toBody(item, sent))),
    });
    if (isUntyped) delete headers["content-type"];
  }
  if (!inQuery && /^P(?:OST|ATCH)$/.test(method)) {
    const name = traits.idempotencyKey?.toLowerCase() ?? ((idempotencyKey ?? undefined) && "idempotency-key");
    if (name && !(name in headers)) addHeaders(headers, { [name]: key ?? crypto.randomUUID() });
  }
  const { secrets: names } = context;
  return {
    context,
    method,
    path,
    params,
    url: joinUrl(base + target, search),
    trusted,
    traits,
    headers,
    body,
    secrets: names ? secretsIn([params, parseBody(value)], names) : [],
    ...(names && { readFileSecrets: prepareFileSecrets(value, body, names) }),
    init: { ...all.init, ...init },
    options,
  };
}

function checkParameters(params: Readonly<Record<string, unknown>>): void {
  checkObject(params, "`params`");
  for (const [group, given] of Object.entries(params)) {
    if (!PARAMETER_GROUPS.some((known) => known === group)) {
      throw new InvalidRequestError(`\`params.${group}\` is unknown. Use path, query, header or cookie.`);
    }
    checkObject(given, `\`params.${group}\``);
  }
}

// A blank key would not identify the request.
function checkIdempotencyKey(key: unknown): void {
  if (key === undefined || key === null || key === true) return;
  if (/string|number/.test(typeof key) && String(key).trim()) return;
  const got = describeValue(key);
  throw new InvalidRequestError(`\`idempotencyKey\` must be true or a string that is not blank, got ${got}.`);
}

function readShared(context: ClientContext): Shared {
  const { headers, ...options } = context.options;
  const { bodySerializer, onAttempt, pathSerializer, requestInitExt } = options;
  checkFunctions({ bodySerializer, onAttempt, pathSerializer });
  checkInitExt(requestInitExt);
  const own: Record<string, string> = {};
  if (headers) addHeaders(own, headers);
  const foreign = Object.entries(options).filter(([name]) => !isOwnClientOption(name, context));
  const shared = { headers: own, init: Object.fromEntries(foreign) };
  checkClientOptionNames(shared.init, context);
  sharedOf.set(context, shared);
  return shared;
}

function writeQuery(
  query: Readonly<Record<string, unknown>>,
  serializer: NonNullable<CallOptions["querySerializer"]>,
): string {
  if (typeof serializer === "function") {
    const text = runSerializer(() => serializer(query));
    if (typeof text === "string") return text.replace(/^\?/, "");
    throw new InvalidRequestError(`\`querySerializer\` must return a string, got ${describeValue(text)}.`);
  }
  const fix = "Make one with `createQuerySerializer` of @snap/runtime/styles.";
  throw new InvalidRequestError(`\`querySerializer\` must be a function. ${fix}`);
}

// Otherwise the URL could be that of another host, which would receive the credential.
function writePath(
  path: string,
  parameters: Record<string, unknown>,
  serializer: NonNullable<CallOptions["pathSerializer"]>,
): string {
  const text = runSerializer(() => serializer(path, parameters));
  if (typeof text === "string" && text.startsWith("/")) return text;
  throw new InvalidRequestError("`pathSerializer` must return a path that begins with a slash.");
}

// Errors of the caller's serializer are thrown unchanged. The error of `encodeURIComponent` would quote the value.
function runSerializer<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw SnapError.isInstance(error) || error instanceof URIError ? error : new ForeignError(error);
  }
}
