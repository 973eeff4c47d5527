import type { ClientDefinition, ClientOptions } from "./client/client-definition.ts";
import type { ApiClient } from "./client/client-types.ts";
import { createApiClient } from "./client/create-api-client.ts";
import type { Pagination } from "./client/pagination.ts";
import type { Scope } from "./client/scope.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { describeValue } from "./request/describe-value.ts";
import { readGrantedEnvironment } from "./request/read-environment.ts";

/** The definition of a client whose options select scopes. */
interface ScopedDefinition<Paginations> extends ClientDefinition<Paginations> {
  readonly scopes: Readonly<Record<string, Scope>>;
}

/**
 * Creates a typed client, as `createApiClient` does, that fills the parameters of its scopes: in each call that passes no
 * value for them, and in the URL of the server.
 *
 * @throws {InvalidRequestError} when an option is invalid.
 */
export function createScopedClient<
  Paths extends object,
  const Paginations extends Readonly<Record<string, Pagination>>,
>(
  definition: ScopedDefinition<Paginations>,
  options: ClientOptions | (ClientOptions & Readonly<Record<string, unknown>>) = {},
): ApiClient<Paths, Paginations> {
  const { provider, scopes, baseUrl } = definition;
  const { others, values } = readScopes(provider, scopes, { ...options });

  const fill = (method: string, path: string, init: Init = {}): Init => {
    const given = init.params ?? {};
    const filled: Record<"path" | "query", Record<string, unknown>> = { path: {}, query: {} };
    for (const [option, scope] of Object.entries(scopes)) {
      const query = scope.query?.[`${method} ${path}`];
      const names = scope.path?.filter((name) => path.includes(`{${name}}`)) ?? [];
      const missing = (place: "path" | "query", name: string) => given[place]?.[name] === undefined;
      const places = [
        ...names.map((name) => ["path", name, true] as const),
        ...(query ? [["query", query.name, query.required === true] as const] : []),
      ];
      for (const [place, name, isRequired] of places.filter(([place, name]) => missing(place, name))) {
        const { [option]: value } = values;
        if (value !== undefined) filled[place][name] = value;
        else if (isRequired) throw missingScope(provider, option, scope, `${method} ${path}`);
      }
    }
    const params = {
      ...given,
      path: { ...given["path"], ...filled.path },
      query: { ...given["query"], ...filled.query },
    };
    return { ...init, params: Object.fromEntries(Object.entries(params).filter(isUsed)) };
  };
  // The server's URL is needed even if all calls go to another URL.
  const address = options.baseUrl === undefined ? fillUrl(baseUrl) : baseUrl.replaceAll(VARIABLE, "any");
  const client = createApiClient({ ...definition, baseUrl: address }, others) as unknown as AnyClient;
  const request = async (method: string, path: string, init?: Init) =>
    client.request(method, path, fill(method.toUpperCase(), path, init));
  return {
    ...client,
    ...Object.fromEntries(
      Object.keys(client)
        .filter((name) => /^[A-Z]+$/.test(name))
        .map((method) => [method, (path: string, init?: Init) => request(method, path, init)]),
    ),
    request,
    paginate: (path: string, init?: Init) => client.paginate(path, fill("GET", path, init)),
  } as unknown as ApiClient<Paths, Paginations>;

  function fillUrl(template: string): string {
    return template.replaceAll(VARIABLE, (_, name: string) => {
      const [option = "", scope] = Object.entries(scopes).find(([, { variable }]) => variable === name) ?? [];
      const value = values[option];
      if (scope && value === undefined) throw missingScope(provider, option, scope, "every request");
      // Otherwise a value such as `x.example/` would send the credential to another host.
      if (/^[\w.-]+(?::\d+)?$/.test(value ?? "")) return value ?? "";
      throw new InvalidRequestError(
        `${provider}: \`${option}\` must be a part of a host name, got ${describeValue(value)}.`,
      );
    });
  }
}

const VARIABLE = /\{([^{}]+)\}/g;

type Init = object & { readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> };

interface AnyClient {
  readonly request: (method: string, path: string, init: Init) => Promise<unknown>;
  readonly paginate: (path: string, init: Init) => unknown;
}

function readScopes(provider: string, scopes: Readonly<Record<string, Scope>>, options: Record<string, unknown>) {
  const values: Record<string, string | undefined> = {};
  for (const [option, { environment, default: usual }] of Object.entries(scopes)) {
    const value = options[option] ?? (readGrantedEnvironment(environment) || usual);
    delete options[option];
    if (value === undefined) continue;
    if (!/^(?:string|number|bigint)$/.test(typeof value) || value === "") {
      throw new InvalidRequestError(
        `${provider}: \`${option}\` must be a string that is not empty, got ${describeValue(value)}.`,
      );
    }
    values[option] = String(value);
  }
  return { others: options, values };
}

function missingScope(provider: string, option: string, { environment }: Scope, use: string): InvalidRequestError {
  const fix = `Pass it to the client, or set ${environment}.`;
  return new InvalidRequestError(`${provider}: \`${option}\` must be set for ${use}. ${fix}`);
}

function isUsed([place, values]: [string, unknown]): boolean {
  return (place !== "path" && place !== "query") || Object.keys(Object(values)).length > 0;
}
