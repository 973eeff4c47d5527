import type { ClientDefinition, ClientOptions } from "./client/client-definition.ts";
import type { ApiClient } from "./client/client-types.ts";
import { createApiClient } from "./client/create-api-client.ts";
import type { Pagination } from "./client/pagination.ts";
import type { Scope } from "./client/scope.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { describeValue } from "./request/describe-value.ts";
import { hasPlainParameters } from "./request/plain-object.ts";
import { readGrantedEnvironment } from "./request/read-environment.ts";

/** The definition of a client whose options select scopes. */
interface ScopedDefinition<Paginations> extends ClientDefinition<Paginations> {
  readonly scopes: Readonly<Record<string, Scope>>;
}

/** Returns the URL of the server with the values of its variables. */
type FillUrl = (
  definition: ScopedDefinition<unknown>,
  options: ClientOptions,
  valueFor: (option: string, use: string) => string,
) => string;

/**
 * Creates a typed client, as `createApiClient` does, that fills the parameters of its scopes in each call that passes no
 * value for them. Pass `fillUrl` if the URL of the server has variables.
 *
 * @throws {InvalidRequestError} when an option is invalid.
 */
export function createScopedClient<
  Paths extends object,
  const Paginations extends Readonly<Record<string, Pagination>>,
>(
  definition: ScopedDefinition<Paginations>,
  options: ClientOptions | (ClientOptions & Readonly<Record<string, unknown>>) = {},
  fillUrl?: FillUrl,
): ApiClient<Paths, Paginations> {
  const { provider, scopes, baseUrl } = definition;
  const refuse = (option: string, problem: string): never => {
    throw new InvalidRequestError(`${provider}: \`${option}\` must be ${problem}.`);
  };
  const others: Record<string, unknown> = { ...options };
  const values: Record<string, string> = {};
  for (const [option, { environment, default: usual }] of Object.entries(scopes)) {
    const value = others[option] ?? (readGrantedEnvironment(environment) || usual);
    delete others[option];
    if (value === "" || !/^(?:string|number|bigint|undefined)$/.test(typeof value)) {
      refuse(option, `a non-empty string, got ${describeValue(value)}`);
    }
    if (value !== undefined) values[option] = `${value}`;
  }
  const valueFor = (option: string, use: string): string =>
    values[option] ?? refuse(option, `set for ${use}. Pass it to the client, or set ${scopes[option]?.environment}`);

  const fill = (method: string, path: string, given?: Init | null): Init => {
    const init = given ?? {};
    // The client rejects the call.
    if (!hasPlainParameters(init)) return init;
    const params: Record<string, Parameters> = { ...init.params };
    const set = (place: string, name: string, option: string, isRequired: boolean | undefined) => {
      if (params[place]?.[name] !== undefined || (!isRequired && values[option] === undefined)) return;
      params[place] = { ...params[place], [name]: valueFor(option, `${method} ${path}`) };
    };
    for (const [option, { path: names = [], query }] of Object.entries(scopes)) {
      for (const name of names) if (path.includes(`{${name}}`)) set("path", name, option, true);
      const parameter = query?.[`${method} ${path}`];
      if (parameter) set("query", parameter.name, option, parameter.required);
    }
    return { ...init, params };
  };
  const client = createApiClient(
    { ...definition, scopeValues: values, baseUrl: fillUrl?.(definition, others, valueFor) ?? baseUrl },
    others,
  ) as unknown as AnyClient;
  const send = async (method: string, path: string, init?: Init | null) =>
    client.request(method, path, fill(method.toUpperCase(), path, init));
  const scoped: Record<string, unknown> = {
    ...client,
    request: send,
    paginate: (path: string, init?: Init | null) => client.paginate(path, fill("GET", path, init)),
  };
  for (const method of Object.keys(client).filter((name) => name < "a")) {
    scoped[method] = (path: string, init?: Init | null) => send(method, path, init);
  }
  return scoped as unknown as ApiClient<Paths, Paginations>;
}

type Parameters = Readonly<Record<string, unknown>> | undefined;
type Init = object & { readonly params?: Readonly<Record<string, Parameters>> };

interface AnyClient {
  readonly request: (method: string, path: string, init: Init) => Promise<unknown>;
  readonly paginate: (path: string, init: Init) => unknown;
}

/**
 * Fills the variables of a server's URL with the values of the client's options.
 *
 * @throws {InvalidRequestError} when a value is missing, or would change the host.
 */
export const fillUrl: FillUrl = ({ provider, baseUrl, scopes }, options, valueFor) =>
  baseUrl.replaceAll(/\{([^{}]+)\}(\.?)/g, (_, name: string, dot: string) => {
    // The server's URL is needed even if all calls go to another URL.
    if (options.baseUrl !== undefined) return `any${dot}`;
    const option = Object.keys(scopes).find((each) => scopes[each]?.variable === name) ?? "";
    const value = valueFor(option, "every request");
    // Otherwise a value such as `x.example/` would send the credential to another host, and so would `bucket.s3` below
    // the domain of a provider whose customers have names there.
    if ((dot ? /^[\w-]+$/ : /^[\w.-]+(?::\d+)?$/).test(value)) return value + dot;
    const got = describeValue(value);
    throw new InvalidRequestError(`${provider}: \`${option}\` must be a part of a host name, got ${got}.`);
  });
