import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { type PaginateInit, paginate } from "../paginate.ts";
import { buildPlainCall } from "../request/build-plain-call.ts";
import type { CallInit } from "../request/call.ts";
import { exchange } from "../request/exchange.ts";
import { loadOnDemand, onDemand } from "../request/load-on-demand.ts";
import type { Result } from "../unwrap.ts";
import { createClientContext } from "./client-context.ts";
import type { ClientDefinition, ClientOptions } from "./client-definition.ts";
import type { ApiClient } from "./client-types.ts";
import type { Middleware } from "./middleware.ts";
import type { Pagination } from "./pagination.ts";

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/**
 * Creates a typed client for the paths of a spec.
 *
 * @param options its credentials, by the names in `definition.credentials`, among others
 * @throws {CredentialError} when neither the options nor the environment hold the credentials that the API requires.
 * @throws {InvalidRequestError} when an option cannot be used, such as a `baseUrl` that is not an http address.
 */
export function createApiClient<Paths extends object, const Paginations extends Readonly<Record<string, Pagination>>>(
  definition: ClientDefinition<Paginations>,
  options: ClientOptions | (ClientOptions & Readonly<Record<string, unknown>>) = {},
): ApiClient<Paths, Paginations> {
  const context = createClientContext(definition, options);
  const { middleware } = context;
  // What is not plain, such as a body, headers or a wrong value, is loaded on demand: a program that only reads does not
  // carry it.
  const send = (method: string, path: string, init: CallInit = {}): Promise<Result> => {
    const call = middleware[0] ? undefined : buildPlainCall(context, method, path, init);
    if (call) return exchange(call);
    if (onDemand) return onDemand.exchangeAny(context, method, path, init);
    return loadOnDemand().then(({ exchangeAny }) => exchangeAny(context, method, path, init));
  };
  const client: Record<string, unknown> = {
    request: (method: string, path: string, init?: CallInit) => send(method.toUpperCase(), path, init),
    use: (...added: Middleware[]) => void middleware.push(...added),
    eject: (...removed: Middleware[]) => {
      middleware.splice(0, Number.POSITIVE_INFINITY, ...middleware.filter((one) => !removed.includes(one)));
    },
    paginate(path: string, init: CallInit & PaginateInit = {}) {
      const pagination = definition.paginations[path];
      if (!pagination) throw new InvalidRequestError(`${path} has no pages. Use GET.`);
      return paginate({ ...pagination, path, get: (page) => send("GET", path, page) }, init);
    },
  };
  for (const method of METHODS) client[method] = (path: string, init?: CallInit) => send(method, path, init);
  return client as ApiClient<Paths, Paginations>;
}
