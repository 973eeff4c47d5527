import { find } from "./cloud/pointer.ts";
import type { MockContract, MockOperation, MockResponse } from "./mock-operation.ts";
import { compilePath } from "./request/compile-path.ts";
import { faultOf } from "./request/fault-of.ts";
import { parseJson } from "./request/parse-json.ts";
import { unknownProperties } from "./unknown-properties.ts";

/** A response of a provider's API to a request that reads. */
export interface ReceivedResponse {
  /** The HTTP method of the request, in upper case. */
  readonly method: string;
  /** The URL of the request. */
  readonly url: string;
  /** The status of the response. */
  readonly status: number;
  /** The media type of the response; `null` if it has none. */
  readonly contentType: string | null;
  /** The headers of the response; without them, headers are not compared. */
  readonly headers?: Headers;
  /** The body of the response. */
  readonly body: string;
}

/** A difference between a response and the contract. */
export interface ContractDifference {
  /** The operationId. */
  readonly operation: string;
  /** The status of the response. */
  readonly status: number;
  /** JSON Pointer to the place in the body; empty for the whole response. */
  readonly at: string;
  /** What differs, as a sentence. */
  readonly problem: string;
}

/**
 * Compares a response of the real API with the contract: its status, its media type, its headers, and the objects that it
 * lists or returns. Returns nothing for a request of an operation that the contract does not have.
 *
 * @param baseUrl the URL that requests are sent to instead of the API's own
 */
export async function compareResponse(
  contract: MockContract,
  received: ReceivedResponse,
  baseUrl: string = contract.baseUrl,
): Promise<readonly ContractDifference[]> {
  const { method, url, status } = received;
  const operation = contract.operations.find(
    (each) => each.method === method && compilePath(baseUrl, each).read(new URL(url)),
  );
  if (!operation) return [];
  const differ = (at: string, problem: string): ContractDifference => ({
    operation: operation.id,
    status,
    at,
    problem,
  });
  const { responses } = operation;
  const documented = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
  if (!documented) return [differ("", `The status is not one of ${Object.keys(responses).join(", ")}.`)];
  const types = [documented.contentType, ...Object.keys(documented.content ?? {})].filter((type) => type !== undefined);
  const { contentType, body } = await toJson(contract, operation, received);
  const sent = toMediaType(contentType ?? "");
  if (types.length > 0 && !types.some((type) => toMediaType(type) === sent))
    return [
      differ(
        "",
        `The media type is ${sent === "" ? "missing. Documented" : `${sent}. Documented`}: ${types.join(" or ")}.`,
      ),
    ];
  const problems = compareHeaders(operation, documented, received).map((problem) => differ("", problem));
  if (status >= 300) return problems;
  return [...problems, ...compareObjects(contract, operation, body).map(({ at, problem }) => differ(at, problem))];
}

const LIMIT = /^(?:x-)?rate-?limit|^retry-after$/;

function compareHeaders({ pagination }: MockOperation, documented: MockResponse, { headers }: ReceivedResponse) {
  if (!headers) return [];
  const names = Object.keys(documented.headers ?? {}).map((name) => name.toLowerCase());
  // The last page has no next page.
  const { style, next = "link" } = pagination ?? {};
  const optional = style === "header" || style === "link" ? next.toLowerCase() : undefined;
  const missing = names.filter((name) => name !== optional && !headers.has(name));
  const unknown = [...headers.keys()].filter((name) => LIMIT.test(name) && !names.includes(name));
  return [
    ...missing.map((name) => `The documented header ${name} is missing.`),
    ...unknown.map((name) => `The header ${name} is not documented.`),
  ];
}

// An API that does not speak the JSON of its contract.
async function toJson({ wire }: MockContract, { shape }: MockOperation, received: ReceivedResponse) {
  const { status, contentType, body } = received;
  const headers = new Headers(contentType === null ? {} : { "content-type": contentType });
  const json = await wire?.read(new Response(body || null, { status, headers }), shape);
  // A body that cannot be converted is returned unchanged.
  return json === undefined || json === body ? received : { contentType: "application/json", body: json };
}

function compareObjects(contract: MockContract, { resource, pagination }: MockOperation, body: string) {
  if (!resource || (resource.does !== "list" && resource.does !== "get")) return [];
  const schema = resource.schema ?? contract.collections[resource.collection]?.schema ?? true;
  const place = (resource.does === "list" ? pagination?.items : undefined) ?? resource.item ?? "";
  const parsed = parseJson(body);
  if ("problem" in parsed) return [{ at: "", problem: `The body is not readable: ${parsed.problem}.` }];
  const value = find(parsed.value, place);
  // An empty page of some APIs has no list.
  const objects = resource.does === "get" ? [[place, value] as const] : Object.entries(Object(value));
  const found = new Map<string, { readonly at: string; readonly problem: string }>();
  for (const [key, object] of objects) {
    const fault = object === undefined ? MISSING : faultOf(object, schema, contract);
    const unknown = unknownProperties(object, schema, contract).map((at) => ({ at, problem: UNKNOWN }));
    const above = resource.does === "get" ? place : `${place}/${key}`;
    for (const { at, problem } of [...(fault ? [fault] : []), ...unknown]) {
      // Many objects of a list differ in the same way.
      const kind = `${at.replaceAll(/\/\d+/g, "/*")} ${problem}`;
      if (!found.has(kind)) found.set(kind, { at: above + at, problem });
    }
  }
  return [...found.values()];
}

const MISSING = { at: "", problem: "The object is missing." };
const UNKNOWN = "The property is not documented.";

function toMediaType(header: string): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase();
}
