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
  const others: Record<string, unknown> = { ...options };
  const scopeValues: Record<string, string> = {};
  let { baseUrl } = definition;
  for (const [option, { environment, variable, default: usual }] of Object.entries(definition.scopes)) {
    const value = others[option] ?? (readGrantedEnvironment(environment) || usual);
    delete others[option];
    const check = (isValid: boolean, expected: string, end = `, got ${describeValue(value)}`) => {
      if (isValid) return;
      throw new InvalidRequestError(`${definition.provider}: \`${option}\` must be ${expected}${end}.`);
    };
    check(value !== "" && /^(?:string|number|bigint|undefined)$/.test(typeof value), "a non-empty string");
    if (value !== undefined) scopeValues[option] = `${value}`;
    if (variable === undefined || others.baseUrl !== undefined) continue;
    check(value !== undefined, "set for every request", `. Pass it to the client, or set ${environment}`);
    // Otherwise a value such as `x.example/` would send the credential to another host, and so would `bucket.s3` below
    // the domain of a provider whose customers have names there.
    const isLabel = baseUrl.includes(`{${variable}}.`);
    check((isLabel ? /^[\w-]+$/ : /^[\w.-]+(?::\d+)?$/).test(`${value}`), "a part of a host name");
    baseUrl = baseUrl.replaceAll(`{${variable}}`, `${value}`);
  }
  return createApiClient({ ...definition, scopeValues, baseUrl }, others);
}
