import type { ClientDefinition, ClientOptions } from "./client/client-definition.ts";
import type { ApiClient } from "./client/client-types.ts";
import { createApiClient } from "./client/create-api-client.ts";
import type { Pagination } from "./client/pagination.ts";
import type { Scope } from "./client/scope.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { describeValue } from "./request/describe-value.ts";
import { isPlainObject } from "./request/plain-object.ts";
import { readGrantedEnvironment } from "./request/read-environment.ts";

/** The definition of a client whose options select scopes. */
interface ScopedDefinition<Paginations> extends ClientDefinition<Paginations> {
  readonly scopes: Readonly<Record<string, Scope>>;
}

/**
 * Creates a typed client, as `createApiClient` does, that fills the parameters of its scopes in each call that passes no
 * value for them, and the variables of the server's URL.
 *
 * @throws {InvalidRequestError} when an option is invalid, or a variable of the server's URL has no value.
 */
export function createScopedClient<
  Paths extends object,
  const Paginations extends Readonly<Record<string, Pagination>>,
>(
  definition: ScopedDefinition<Paginations>,
  options: ClientOptions | (ClientOptions & Readonly<Record<string, unknown>>) = {},
): ApiClient<Paths, Paginations> {
  if (!isPlainObject(options)) throw new InvalidRequestError("`options` must be an object.");
  const others: Record<string, unknown> = { ...options };
  const filled = { ...definition, scopeValues: {} as Record<string, string> };
  for (const [option, { environment, variable, default: usual }] of Object.entries(filled.scopes)) {
    const value = others[option] ?? (readGrantedEnvironment(environment) || usual);
    const isInUrl = variable && others.baseUrl === undefined;
    // Otherwise a value such as `x.example/` would send the credential to another host, and so would `bucket.s3` below
    // the domain of a provider whose customers have names there.
    const host = filled.baseUrl.includes(`{${variable}}.`) ? /^[\w-]+$/ : /^[\w.-]+(:\d+)?$/;
    const problem =
      value === undefined
        ? isInUrl && `set for every request. Pass it, or set ${environment}`
        : value === "" || !/string|number|bigint/.test(typeof value)
          ? `a non-empty string, got ${describeValue(value)}`
          : isInUrl && !host.test(`${value}`) && `a part of a host name, got ${describeValue(value)}`;
    if (problem) throw new InvalidRequestError(`${filled.provider}: \`${option}\` must be ${problem}.`);
    delete others[option];
    if (value !== undefined) filled.scopeValues[option] = `${value}`;
    if (isInUrl) filled.baseUrl = filled.baseUrl.replaceAll(`{${variable}}`, `${value}`);
  }
  return createApiClient(filled, others);
}
