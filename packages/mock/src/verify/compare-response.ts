import type { MockContract, MockOperation, MockResponse } from "../mock-operation.ts";
import { compilePath } from "../request/compile-path.ts";
import { faultOf } from "../request/fault-of.ts";
import { parseJson } from "../request/parse-json.ts";
import { compareBody } from "./compare-body.ts";
import type { ContractDifference } from "./contract-difference.ts";
import { describeName, describeShape } from "./describe-shape.ts";
import { type ReceivedResponse, toContractBody } from "./received-response.ts";

/**
 * Compares a response of the real API with the contract: its status, its media type, its headers and its body. Returns
 * nothing for a request of an operation that the contract does not have.
 *
 * @param baseUrl the URL that requests are sent to instead of the API's own
 */
export async function compareResponse(
  contract: MockContract,
  received: ReceivedResponse,
  baseUrl: string = contract.baseUrl,
): Promise<readonly ContractDifference[]> {
  const operation = findOperation(contract, received, baseUrl);
  if (!operation) return [];
  const { status } = received;
  const differ = (difference: Difference): ContractDifference => ({ operation: operation.id, status, ...difference });
  const documented = findResponse(operation, status);
  if (!documented) {
    const expected = `one of ${Object.keys(operation.responses).join(", ")}`;
    return [differ({ kind: "status", at: "", expected, found: `${status}` })];
  }
  const headers = compareHeaders(contract, operation, documented, received);
  return [...headers, ...(await compareContent(contract, operation, documented, received))].map(differ);
}

type Difference = Omit<ContractDifference, "operation" | "status">;

/** Returns the operation that a response belongs to. */
export function findOperation(
  { operations }: MockContract,
  { method, url }: Pick<ReceivedResponse, "method" | "url">,
  baseUrl: string,
): MockOperation | undefined {
  return operations.find((each) => each.method === method && compilePath(baseUrl, each).read(new URL(url)));
}

/** Returns the documented response of a status. */
export function findResponse({ responses }: MockOperation, status: number): MockResponse | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

const LIMIT = /^(?:x-)?rate-?limit|^retry-after$/;

function compareHeaders(
  contract: MockContract,
  { pagination }: MockOperation,
  documented: MockResponse,
  { headers }: ReceivedResponse,
): readonly Difference[] {
  const names = Object.keys(documented.headers ?? {}).map((name) => name.toLowerCase());
  // The last page has no next page.
  const { style, next = "link" } = pagination ?? {};
  const optional = style === "header" || style === "link" ? next.toLowerCase() : undefined;
  const missing = names.filter((name) => name !== optional && !headers.has(name));
  const wrong = names.filter((name) => headers.has(name) && !isHeader(contract, name, headers.get(name)));
  const unknown = [...headers.keys()].filter((name) => LIMIT.test(name) && !names.includes(name));
  const differ = (name: string, expected: string): Difference => {
    return { kind: "header", at: describeName(name), expected, found: describeShape(readHeader(headers.get(name))) };
  };
  return [
    ...missing.map((name) => differ(name, "the documented header")),
    ...wrong.map((name) => differ(name, describeType(contract.headers?.[name]))),
    ...unknown.map((name) => differ(name, "no such header")),
  ];
}

function isHeader(contract: MockContract, name: string, value: string | null): boolean {
  const schema = contract.headers?.[name] ?? true;
  return [readHeader(value), value].some((each) => faultOf(each, schema, contract) === undefined);
}

function readHeader(value: string | null): unknown {
  if (value === null) return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

function describeType(schema: unknown): string {
  const type: unknown = Object(schema).type;
  return type === undefined ? "another value" : [type].flat().join(" or ");
}

async function compareContent(
  contract: MockContract,
  operation: MockOperation,
  { contentType, content = {}, schema = true }: MockResponse,
  received: ReceivedResponse,
): Promise<readonly Difference[]> {
  const { headers, body } = await toContractBody(contract, operation, received);
  if (contentType === undefined) {
    if (body === "") return [];
    return [{ kind: "body", at: "", expected: "no body", found: `a body of ${body.length} characters` }];
  }
  const sent = toMediaType(headers.get("content-type") ?? "");
  // The documented schema is that of the first media type.
  if (Object.keys(content).some((type) => toMediaType(type) === sent)) return [];
  const isDocumented = sent === toMediaType(contentType);
  const found = sent === "" ? "nothing" : describeName(sent);
  const differences: Difference[] = isDocumented
    ? []
    : [{ kind: "content-type", at: "content-type", expected: contentType, found }];
  if (!/[/+]json$/.test(toMediaType(contentType))) return differences;
  const parsed = parseJson(body);
  if ("value" in parsed) return [...differences, ...compareBody(parsed.value, schema, contract)];
  if (!isDocumented) return differences;
  const unread = body === "" ? "an empty body" : `${body.length} characters that are not JSON`;
  return [{ kind: "body", at: "", expected: "JSON", found: unread }];
}

function toMediaType(header: string): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase();
}
