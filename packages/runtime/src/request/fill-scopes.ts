import type { ClientContext } from "../client/client-context.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { CallInit } from "./call.ts";
import { hasPlainParameters } from "./plain-object.ts";

type Parameters = Readonly<Record<string, unknown>> | undefined;

/**
 * Fills the parameters of the client's scopes that a call has no value for.
 *
 * @throws {InvalidRequestError} when the client has no value for a required parameter.
 */
export function fillScopes(context: ClientContext, method: string, path: string, init: CallInit): CallInit {
  const { provider, scopes = {}, scopeValues = {} } = context;
  // The function that builds the call rejects these options.
  if (!hasPlainParameters(init)) return init;
  const operation = `${method} ${path}`;
  const params: Record<string, Parameters> = { ...init.params };
  for (const [option, { environment, path: names = [], query, optional }] of Object.entries(scopes)) {
    const { [option]: value } = scopeValues;
    const fill = (place: string, name: string, isOptional = false) => {
      if (params[place]?.[name] !== undefined || (isOptional && value === undefined)) return;
      if (value === undefined) {
        throw new InvalidRequestError(
          `${provider}: \`${option}\` must be set for ${operation}. Pass it to the client, or set ${environment}.`,
        );
      }
      params[place] = { ...params[place], [name]: value };
    };
    for (const name of names) if (path.includes(`{${name}}`)) fill("path", name);
    const parameter = query?.[operation];
    if (parameter !== undefined) fill("query", parameter, optional?.includes(operation));
  }
  return { ...init, params };
}
