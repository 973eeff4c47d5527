import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { type PaginateInit, paginate } from "../paginate.ts";
import type { AuthorizeAny, CredentialSource } from "../request/authorize.ts";
import { buildPlainCall } from "../request/build-plain-call.ts";
import type { CallInit } from "../request/call.ts";
import { exchange, type LoadResume } from "../request/exchange.ts";
import type { Result } from "../unwrap.ts";
import { type ClientContext, createClientContext } from "./client-context.ts";
import type { ClientDefinition, ClientOptions } from "./client-definition.ts";
import type { ApiClient } from "./client-types.ts";
import type { Middleware } from "./middleware.ts";
import type { Pagination } from "./pagination.ts";

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/** The code that a successful plain read does not need. */
interface OnDemand extends Awaited<ReturnType<LoadResume>> {
  readonly createAuthorizeAny: (source: CredentialSource) => AuthorizeAny;
  readonly createRepeatedPageError: (path: string, cursor: unknown) => Error;
  readonly exchangeAny: (context: ClientContext, method: string, path: string, init: CallInit) => Promise<Result>;
}

/** Creates a client that loads its optional code on demand. */
export function createClient<Paths extends object, const Paginations extends Readonly<Record<string, Pagination>>>(
  definition: ClientDefinition<Paginations>,
  options: ClientOptions,
  load: () => Promise<OnDemand>,
): ApiClient<Paths, Paginations> {
  const context = createClientContext(definition, options, load);
  const { middleware, scopes } = context;
  let onDemand: OnDemand | undefined;
  // A call that is not plain, for example one with a body, headers, scopes or an invalid value, is built by code that is
  // loaded on demand. A program that only reads does not include that code.
  const send = (method: string, path: string, given?: CallInit | null): Promise<Result> => {
    const init = given ?? {};
    const call = middleware.length || scopes ? undefined : buildPlainCall(context, method, path, init);
    if (call) return exchange(call, load);
    if (onDemand) return onDemand.exchangeAny(context, method, path, init);
    return load().then((loaded) => {
      onDemand = loaded;
      return loaded.exchangeAny(context, method, path, init);
    });
  };
  const client: Record<string, unknown> = {
    // Any other value than a string is rejected as a missing method.
    request: (method: string, path: string, init?: CallInit) => send(method?.toUpperCase?.(), path, init),
    use: (...added: Middleware[]) => void middleware.push(...added),
    eject: (...removed: Middleware[]) => {
      middleware.splice(0, Number.POSITIVE_INFINITY, ...middleware.filter((one) => !removed.includes(one)));
    },
    paginate(path: string, init?: (CallInit & PaginateInit) | null) {
      const pagination = definition.paginations[path];
      if (!pagination) throw new InvalidRequestError(`${path} has no pages. Use GET.`);
      return paginate({ ...pagination, path, load, send }, init ?? {});
    },
  };
  for (const method of METHODS) client[method] = (path: string, init?: CallInit) => send(method, path, init);
  return client as ApiClient<Paths, Paginations>;
}
