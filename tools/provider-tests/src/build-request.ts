import { authorize } from "./authorization.ts";
import { toSent } from "./body.ts";
import type { Contract, ContractOperation, ContractParameter } from "./contract.ts";
import { headersOf, targetOf } from "./request-target.ts";

/** What of a request is not as the spec documents it. */
export interface RequestChanges {
  /** Default: those of the operation, with the values of their examples. */
  readonly parameters?: readonly ContractParameter[];
  /** The string that is the body, of the first media type. Default: the first example. */
  readonly text?: string;
  /** Which of the documented bodies it has. Default: the first. */
  readonly body?: number;
  /** Default: true. */
  readonly authorized?: boolean;
}

/** The request that a spec documents for an operation, built without any client. */
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
