import type { Collections, MockCloud, MockCloudOptions } from "@snap/mock";
import { BROKEN, breakParameter } from "./break-parameter.ts";
import type { Given } from "./call-operation.ts";
import type { Contract, ContractOperation, ContractParameter, ContractResponse } from "./contract.ts";
import { codeOf } from "./documented.ts";
import { kindOf } from "./kind-of.ts";

/** A situation in which a provider returns a status. */
export interface Situation<Kept extends Collections = Collections> {
  readonly name: string;
  /** The documented status; `2XX` means the first success of an operation. */
  readonly status: string;
  /** The only operation that the situation applies to. Default: every operation. */
  readonly operation?: string;
  readonly account?: Pick<MockCloudOptions, "credential" | "rateLimit">;
  /** Prepares the account. */
  prepare?(cloud: MockCloud<Kept>, operation: ContractOperation): void;
  /** A method that is called first, at the same path with the same parameters. */
  readonly after?: (operation: ContractOperation) => string;
  /** The status of a planned fault, for situations that neither the caller nor the account can cause. */
  readonly fault?: number | ((response: ContractResponse, operation: ContractOperation) => number);
  /** Changes the input of the call. Returns `undefined` if an operation cannot be in this situation. */
  send?(given: Given, operation: ContractOperation, contract: Contract): Given | undefined;
}

/** The duration of the rate limit, in seconds. */
export const WINDOW = 60;

/** The situations of all providers. */
export const SITUATIONS: readonly Situation[] = [
  { status: "2XX", name: "the documented request is sent" },
  {
    status: "2XX",
    name: "there is nothing to list",
    prepare: empty,
    send: (given, { pagination }) => (pagination ? given : undefined),
  },
  {
    status: "400",
    name: "the request is invalid",
    // Most providers have a separate status for this situation.
    send: (given, operation) => (documents(operation, "422") ? undefined : broken(given, operation)),
  },
  {
    status: "400",
    name: "the provider refuses a valid request",
    fault: 400,
    send: (given, operation) => (documents(operation, "422") || broken(given, operation) ? undefined : given),
  },
  {
    status: "401",
    name: "the account has another credential",
    account: { credential: "another" },
    send: (given, { isOpen }) => (isOpen ? undefined : given),
  },
  {
    status: "401",
    name: "the provider requires a credential unexpectedly",
    fault: 401,
    send: (given, { isOpen }) => (isOpen ? given : undefined),
  },
  { status: "403", name: "the account lacks the permission", fault: 403 },
  {
    status: "404",
    name: "it has been deleted",
    after: () => "DELETE",
    send: (given, operation, contract) => (canDelete(operation, contract) ? given : undefined),
  },
  {
    status: "404",
    name: "the id does not exist",
    send: (given, operation, contract) => (canDelete(operation, contract) ? undefined : unknown(given)),
  },
  { status: "409", name: "another object prevents it", fault: 409 },
  { status: "422", name: "the request is invalid", send: broken },
  {
    status: "429",
    name: "the rate limit is exceeded",
    account: { rateLimit: { requests: 1, seconds: WINDOW } },
    after: ({ method }) => method,
  },
  { status: "500", name: "the provider fails", fault: 500 },
  { status: "501", name: "the provider has not implemented it", fault: 501 },
  { status: "503", name: "the provider is overloaded", fault: 503 },
  { status: "3XX", name: "the provider redirects", fault: codeOf },
  { status: "4XX", name: "the provider refuses it", fault: codeOf },
  { status: "5XX", name: "the provider fails", fault: codeOf },
  { status: "default", name: "the provider is overloaded", fault: codeOf },
];

function empty({ store }: MockCloud, { collection = "" }: ContractOperation): void {
  for (const record of store[collection] ?? []) store[collection]?.delete(record);
}

// Breaks the body, or else a query parameter, if an invalid value exists.
function broken({ parameters, body }: Given, operation: ContractOperation): Given | undefined {
  const kind = kindOf(operation.bodyType);
  // A form without fields.
  if (body && kind === "form" && operation.refusesBody("")) return { parameters, body: { ...body, value: {} } };
  if (body && kind === "json" && operation.refusesBody("[]")) return { parameters, body: { ...body, value: [] } };
  const target = operation.parameters.find(({ in: place, accepts }) => place !== "path" && !accepts(BROKEN));
  if (!target) return undefined;
  const others = parameters.filter(({ in: place, name }) => place !== target.in || name !== target.name);
  return { parameters: [...others, breakParameter(target)], body };
}

const UNKNOWN_IDS = [404404404, "00000000-0000-4000-8000-000000000404", "unknown-404"];

// The last segment of a path identifies the object.
function unknown({ parameters, body }: Given): Given | undefined {
  const target = parameters.findLast(({ in: place }) => place === "path");
  if (!target) return undefined;
  const value = UNKNOWN_IDS.find(target.accepts);
  const change = (parameter: ContractParameter) => (parameter === target ? { ...parameter, value } : parameter);
  return { parameters: parameters.map(change), body };
}

function canDelete({ path }: ContractOperation, { operations }: Contract): boolean {
  return operations.some((other) => other.path === path && other.method === "DELETE");
}

function documents({ responses }: ContractOperation, status: string): boolean {
  return responses.some((response) => response.status === status);
}
