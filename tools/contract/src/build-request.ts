import type { Contract, ContractOperation, ContractParameter } from "./contract.ts";

/** What of a request is not as the spec documents it. */
export interface RequestChanges {
  /** Default: those of the operation, with the values of their examples. */
  readonly parameters?: readonly ContractParameter[];
  /** The text of the body. Default: the first example. */
  readonly body?: string;
  /** Default: true. */
  readonly authorized?: boolean;
}

/** The request that a spec documents for an operation, built without any client. */
export function buildRequest(
  { baseUrl, credentials }: Contract,
  { method, path, parameters, bodies }: ContractOperation,
  changes: RequestChanges = {},
): Request {
  const { parameters: given = parameters, authorized = true } = changes;
  const documented = bodies?.[0] && JSON.stringify(bodies[0].value);
  const body = changes.body ?? documented;
  const url = new URL(baseUrl + given.filter(({ in: place }) => place === "path").reduce(fill, path));
  for (const [name, text] of queryOf(given)) url.searchParams.append(name, text);
  const [credential] = credentials;
  const headers = new Headers(body === undefined ? {} : { "content-type": "application/json" });
  if (credential && authorized) headers.set(credential.header, credential.sent);
  return new Request(url, { method, headers, ...(body !== undefined && { body }) });
}

/** The query that parameters are documented to be sent in: a list as one for each of its values. */
export function queryOf(parameters: readonly ContractParameter[]): [name: string, text: string][] {
  const query = parameters.filter(({ in: place }) => place === "query");
  return query.flatMap(({ name, value }) => [value].flat().map((item): [string, string] => [name, String(item)]));
}

function fill(path: string, { name, value }: ContractParameter): string {
  return path.replace(`{${name}}`, encodeURIComponent(String(value)));
}
