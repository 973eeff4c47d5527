import type { Authorization } from "./authorization.ts";
import { type ContractBody, concrete, toGiven } from "./body.ts";
import type { ContractOperation, ContractParameter } from "./contract.ts";
import { groupParameters } from "./group-parameters.ts";

/** Creates a client of a provider, as its package exports it. */
export type CreateClient = (options: object) => object;

/** What is given to a call. */
export interface Given {
  readonly parameters: readonly ContractParameter[];
  readonly body?: ContractBody | undefined;
  readonly signal?: AbortSignal;
}

/** What a client makes of a response. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status?: number | undefined;
  readonly response: Response;
}

/** The options of a client that calls an operation with its preferred credentials. */
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
