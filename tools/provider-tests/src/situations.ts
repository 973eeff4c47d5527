import type { Collections, MockCloud, MockCloudOptions } from "@snap/mock";
import { BROKEN, breakParameter } from "./break-parameter.ts";
import type { Given } from "./call-operation.ts";
import type { Contract, ContractOperation, ContractParameter, ContractResponse } from "./contract.ts";
import { codeOf } from "./documented.ts";
import { kindOf } from "./kind-of.ts";

/** What makes a provider answer with a status. */
export interface Situation<Kept extends Collections = Collections> {
  readonly name: string;
  /** As the spec documents it; `2XX` is the first success of an operation. */
  readonly status: string;
  /** The one operation that it is for. Default: every operation. */
  readonly operation?: string;
  readonly account?: Pick<MockCloudOptions, "credential" | "rateLimit">;
  /** Brings the account to where it must be. */
  prepare?(cloud: MockCloud<Kept>, operation: ContractOperation): void;
  /** The method that is called before, at the same path and with the same parameters. */
  readonly after?: (operation: ContractOperation) => string;
  /** The status that a planned fault gives: for what neither a caller nor the account can cause. */
  readonly fault?: number | ((response: ContractResponse, operation: ContractOperation) => number);
  /** Changes what is sent; `undefined` where an operation cannot be in this situation. */
  send?(given: Given, operation: ContractOperation, contract: Contract): Given | undefined;
}

/** How many seconds the rate limit lasts. */
export const WINDOW = 60;

/** The situations of all providers. */
export const SITUATIONS: readonly Situation[] = [
  { status: "2XX", name: "what is documented is sent" },
  {
    status: "2XX",
    name: "there is nothing to list",
    prepare: empty,
    send: (given, { pagination }) => (pagination ? given : undefined),
  },
  {
    status: "400",
    name: "the request is broken",
    // Most providers have a status of its own for it.
    send: (given, operation) => (documents(operation, "422") ? undefined : broken(given, operation)),
  },
  {
    status: "401",
    name: "the account has another credential",
    account: { credential: "another" },
    send: (given, { isOpen }) => (isOpen ? undefined : given),
  },
  {
    status: "401",
    name: "the provider asks for a credential after all",
    fault: 401,
    send: (given, { isOpen }) => (isOpen ? given : undefined),
  },
  { status: "403", name: "the account may not do it", fault: 403 },
  {
    status: "404",
    name: "it has been deleted",
    after: () => "DELETE",
    send: (given, operation, contract) => (canDelete(operation, contract) ? given : undefined),
  },
  {
    status: "404",
    name: "the id is unknown",
    send: (given, operation, contract) => (canDelete(operation, contract) ? undefined : unknown(given)),
  },
  { status: "409", name: "something is in its way", fault: 409 },
  { status: "422", name: "the request is broken", send: broken },
  {
    status: "429",
    name: "it is one request too many",
    account: { rateLimit: { requests: 1, seconds: WINDOW } },
    after: ({ method }) => method,
  },
  { status: "500", name: "the provider fails", fault: 500 },
  { status: "501", name: "the provider does not have it yet", fault: 501 },
  { status: "503", name: "the provider is overloaded", fault: 503 },
  { status: "3XX", name: "the provider has it elsewhere", fault: codeOf },
  { status: "4XX", name: "the provider refuses it", fault: codeOf },
  { status: "5XX", name: "the provider fails", fault: codeOf },
  { status: "default", name: "the provider is overloaded", fault: codeOf },
];

function empty({ store }: MockCloud, { collection = "" }: ContractOperation): void {
  for (const record of store[collection] ?? []) store[collection]?.delete(record);
}

// The body, else a parameter of the query, where the spec leaves anything to break.
function broken({ parameters, body }: Given, operation: ContractOperation): Given | undefined {
  const kind = kindOf(operation.bodyType);
  // A form without a field.
  if (body && kind === "form" && operation.refusesBody("")) return { parameters, body: { ...body, value: {} } };
  if (body && kind === "json" && operation.refusesBody("[]")) return { parameters, body: { ...body, value: [] } };
  const target = operation.parameters.find(({ in: place, accepts }) => place !== "path" && !accepts(BROKEN));
  if (!target) return undefined;
  const others = parameters.filter(({ in: place, name }) => place !== target.in || name !== target.name);
  return { parameters: [...others, breakParameter(target)], body };
}

const UNKNOWN_IDS = [404404404, "00000000-0000-4000-8000-000000000404"];

// What a path ends in is what it is about.
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
