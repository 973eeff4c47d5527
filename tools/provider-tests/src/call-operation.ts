import type { Authorization } from "./authorization.ts";
import { type ContractBody, concrete, toGiven } from "./body.ts";
import type { ContractOperation, ContractParameter } from "./contract.ts";
import { groupParameters } from "./group-parameters.ts";

/** The function of a provider package that creates a client. */
export type CreateClient = (options: object) => object;

/** The input of a call. */
export interface Given {
  readonly parameters: readonly ContractParameter[];
  readonly body?: ContractBody | undefined;
  readonly signal?: AbortSignal;
}

/** The result of a call. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status?: number | undefined;
  readonly response: Response;
}

/** Returns the client options for calling an operation with its preferred credentials. */
export function credentialsFor({ authorizations, noCredentials }: ContractOperation): Authorization["options"] {
  return authorizations[0]?.options ?? noCredentials;
}

/** Calls an operation through a client of its provider. */
export async function callOperation(
  client: object,
  { method, path }: ContractOperation,
  { parameters, body, signal }: Given,
): Promise<Result> {
  const send: unknown = Reflect.get(client, method);
  if (typeof send !== "function") throw new Error(`the client has no ${method}`);
  return send(path, {
    params: groupParameters(parameters),
    ...(body && { body: toGiven(body) }),
    ...(body?.isChosen && { contentType: concrete(body.mediaType) }),
    ...(signal && { signal }),
  });
}
