import type { ContractOperation, ContractParameter } from "./contract.ts";
import { groupParameters } from "./group-parameters.ts";

/** What is given to a call. */
export interface Given {
  readonly parameters: readonly ContractParameter[];
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** What a client makes of an answer. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status?: number | undefined;
  readonly response: Response;
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
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  });
}
