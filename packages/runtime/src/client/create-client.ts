import { createFinalURL, mergeHeaders } from "openapi-fetch";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { SnapError } from "../errors/snap-error.ts";
import { type PaginateInit, paginate } from "../paginate.ts";
import type { Call, CallOptions } from "../request/attempt.ts";
import { exchange } from "../request/exchange.ts";
import { secretsIn } from "../request/redact.ts";
import { serializePath } from "../request/serialize-path.ts";
import { serializeQuery } from "../request/serialize-query.ts";
import { type ClientContext, createClientContext } from "./client-context.ts";
import type { ClientDefinition, ClientOptions } from "./client-definition.ts";
import type { ApiClient } from "./client-types.ts";
import type { Pagination } from "./operation.ts";

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/**
 * Creates a typed client for the paths of a spec.
 *
 * This file alone knows openapi-fetch: replace it here. Its parts build the URL, the query and the headers; its
 * `createClient` is left out, since its middleware can neither send a request twice nor keep one back, and it is half
 * of what a client would weigh.
 *
 * @param options its credentials, by the names in `definition.credentials`, among others
 * @throws {CredentialError} when neither the options nor the environment hold the credentials that the API requires.
 * @throws {InvalidRequestError} when `baseUrl` is no http address.
 */
export function createApiClient<Paths extends object, const Paginations extends Readonly<Record<string, Pagination>>>(
  definition: ClientDefinition<Paginations>,
  options: ClientOptions | (ClientOptions & Readonly<Record<string, unknown>>) = {},
): ApiClient<Paths, Paginations> {
  const context = createClientContext(definition, options);
  const send = (method: string, path: string, init?: Init) =>
    exchange(context, () => buildCall(context, method, path, init));
  const client: Record<string, unknown> = {
    paginate(path: string, init: Init & PaginateInit = {}) {
      const pagination = definition.paginations[path];
      if (!pagination) throw new InvalidRequestError(`${path} has no pages: use GET`);
      return paginate({ ...pagination, path, get: (page) => send("GET", path, page) }, init);
    },
  };
  for (const method of METHODS) client[method] = (path: string, init?: Init) => send(method, path, init);
  return client as ApiClient<Paths, Paginations>;
}

interface Init extends CallOptions {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, string> };
  headers?: Record<string, string>;
  body?: BodyInit;
}

function buildCall(context: ClientContext, method: string, path: string, given: Init = {}): Call {
  const { params = {}, headers, body, ...init } = given;
  const { baseUrl } = context;
  const { query = {} } = params;
  try {
    return {
      method,
      path,
      url: createFinalURL(serializePath(path, params.path), { ...SERIALIZERS, baseUrl, params: { query } }),
      headers: mergeHeaders(body === undefined ? undefined : JSON_BODY, context.headers, headers, params.header),
      secrets: secretsIn(body, context.secrets),
      init: { ...init, method, body: JSON.stringify(body), redirect: "manual" },
    };
  } catch (error) {
    if (SnapError.isInstance(error)) throw error;
    // Its message quotes the value, which may be a secret.
    throw new InvalidRequestError(`${method} ${path}: a parameter, a header or the body cannot be sent`);
  }
}

const SERIALIZERS = { querySerializer: serializeQuery, pathSerializer: serializePath };
const JSON_BODY = { "content-type": "application/json" };
