import { authorize } from "./authorization.ts";
import { toSent } from "./body.ts";
import type { Contract, ContractOperation, ContractParameter } from "./contract.ts";
import { headersOf, targetOf } from "./request-target.ts";

/** The parts of a request that differ from the documented one. */
export interface RequestChanges {
  /** Default: the parameters of the operation with their example values. */
  readonly parameters?: readonly ContractParameter[];
  /** A string to send as body, with the first media type. Default: the first example. */
  readonly text?: string;
  /** The index of the documented body to send. Default: the first. */
  readonly body?: number;
  /** Default: true. */
  readonly authorized?: boolean;
}

/** Builds the request that a spec documents for an operation, without using a client. */
export function buildRequest(
  { baseUrl }: Contract,
  operation: ContractOperation,
  changes: RequestChanges = {},
): Request {
  const { method, path, bodies, bodyType, authorizations } = operation;
  const { parameters = operation.parameters, text, authorized = true } = changes;
  const documented = bodies?.[changes.body ?? 0];
  const sent = text === undefined ? documented && toSent(documented) : { body: text, contentType: bodyType };
  const headers = new Headers(headersOf(parameters));
  if (sent?.contentType !== undefined) headers.set("content-type", sent.contentType);
  const [authorization] = authorizations;
  const target = targetOf(baseUrl, path, parameters);
  const url = authorization && authorized ? authorize(authorization, target, headers) : target;
  return new Request(url, { method, headers, ...(sent && { body: sent.body }) });
}
