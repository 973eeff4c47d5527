import type { Operation } from "@snap/codegen/model";
import { nextHeader } from "@snap/codegen/paging-of";
import type { ResponseModel } from "@snap/codegen/parts";
import { parseJson } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Contract, nodeOf } from "./contract.ts";
import { describeName, describeShape } from "./describe-shape.ts";
import type { Findings } from "./findings.ts";
import { type BodyPlace, judgeBody } from "./judge-body.ts";
import type { ReceivedResponse } from "./observer.ts";

/** Compares a response with the documentation of its status. */
export function judgeResponse(
  contract: Contract,
  operation: Operation,
  received: ReceivedResponse,
  findings: Findings,
): void {
  const { status } = received;
  const node = nodeOf(contract, operation);
  const responses = node.get("responses");
  const documented = findResponse(operation, status);
  const call = { operation: operation.id, status };
  if (!documented) {
    const expected = `one of ${operation.responses.map((response) => response.status).join(", ")}`;
    findings.add({ kind: "status", ...call, at: "", expected, found: `${status}`, places: [responses.pointer] });
    return;
  }
  const response = responses.get(documented.status);
  const uses = [response.pointer, responses.raw(documented.status).pointer];
  findings.meet(...uses);
  if (status < 300) findings.meet(node.pointer, ...schemesSent(contract, received));
  const place = { ...call, response, uses };
  judgeHeaders(contract, operation, received, place, findings);
  judgeContent(contract, documented, received, place, findings);
}

/** Returns the documented response of a status. */
export function findResponse({ responses }: Operation, status: number): ResponseModel | undefined {
  const keys = [`${status}`, `${Math.floor(status / 100)}XX`, "default"];
  return keys.map((key) => responses.find((response) => response.status === key)).find((response) => response);
}

interface ResponsePlace extends BodyPlace {
  readonly response: SpecNode;
}

// A success response confirms the security scheme of the accepted credential.
function schemesSent({ root }: Contract, { sent }: ReceivedResponse): string[] {
  const schemes = root.get("components").get("securitySchemes").entries();
  const carrier = (node: SpecNode) =>
    node.text("type") === "http" ? "authorization" : node.text("name")?.toLowerCase();
  return schemes.flatMap(([, node]) => (sent.includes(carrier(node) ?? "") ? node.pointer : []));
}

const LIMITS = /^(?:x-)?rate-?limit|^retry-after$/;

function judgeHeaders(
  contract: Contract,
  { pagination }: Operation,
  { headers }: ReceivedResponse,
  place: ResponsePlace,
  findings: Findings,
): void {
  const { response, uses, ...call } = place;
  const documented = new Set<string>();
  const next = pagination && nextHeader(pagination)?.toLowerCase();
  for (const [key, header] of response.get("headers").entries()) {
    const at = key.toLowerCase();
    documented.add(at);
    const value = headers.get(at);
    const places = [header.pointer, ...uses];
    // The last page has no next page.
    if (value === null && at === next) continue;
    if (value === null) {
      findings.add({ kind: "header", ...call, at, expected: "the documented header", found: "nothing", places });
      continue;
    }
    findings.meet(header.pointer);
    const validate = contract.validatorFor(header.raw("schema").value, header.raw("schema").pointer);
    const read = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
    if (!validate || validate(read) || validate(value)) continue;
    const expected = String(header.get("schema").get("type").value ?? "another value");
    findings.add({ kind: "header", ...call, at, expected, found: describeShape(read), places });
  }
  const places = [`${response.pointer}/headers`, ...uses];
  for (const at of [...headers.keys()].filter((name) => LIMITS.test(name) && !documented.has(name))) {
    const [expected, found] = ["no such header", describeShape(headers.get(at))];
    findings.add({ kind: "header", ...call, at: describeName(at), expected, found, places });
  }
}

function judgeContent(
  contract: Contract,
  { content: [documented] }: ResponseModel,
  { headers, body }: ReceivedResponse,
  { response, ...place }: ResponsePlace,
  findings: Findings,
): void {
  const { uses, ...call } = place;
  const content = response.get("content");
  if (!documented) {
    const found = `a body of ${body.length} characters`;
    if (body !== "") findings.add({ kind: "body", ...call, at: "", expected: "no body", found, places: uses });
    return;
  }
  const { type: contentType } = documented;
  const media = content.get(contentType);
  const places = [media.pointer, ...uses];
  const sent = mediaType(headers.get("content-type") ?? "");
  const fits = sent === mediaType(contentType);
  if (!fits) {
    const found = sent === "" ? "nothing" : describeName(sent);
    findings.add({ kind: "content-type", ...call, at: "content-type", expected: contentType, found, places });
  }
  const value = parseJson(body);
  if (value !== undefined) judgeBody(contract, media, value, place, findings);
  else if (fits) {
    const found = body === "" ? "an empty body" : `${body.length} characters that are not JSON`;
    findings.add({ kind: "body", ...call, at: "", expected: "JSON", found, places });
  }
}

function mediaType(header: string): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase();
}
