import type { Operation } from "@snap/codegen/model";
import { schemasAt } from "@snap/codegen/schemas-at";
import { type ObservedResponse, toContractBody } from "@snap/mock/verify";
import { isRecord, parseJson } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Contract, nodeOf, responseOf } from "./contract.ts";

/** Returns the places of the contract that a response has exercised, as JSON Pointers. */
export async function exercisedBy(
  contract: Contract,
  operation: Operation,
  received: ObservedResponse,
): Promise<readonly string[]> {
  const used = responseOf(contract, operation, received.status);
  if (!used) return [];
  const response = used.followed();
  const names = response.get("headers").entries();
  const headers = names.flatMap(([name, header]) => (received.headers.has(name) ? [header] : []));
  const success = received.status < 300 ? [nodeOf(contract, operation), ...schemesSent(contract, received)] : [];
  const mocked = contract.mocks.operations.find(({ id }) => id === operation.id);
  const { body } = mocked ? await toContractBody(contract.mocks, mocked, received) : received;
  const media = response.get("content").entries()[0]?.[1];
  const schemas = media ? [...visit(parseJson(body), schemasAt(media.get("schema"), ""))] : [];
  return [response, used, ...headers, ...success, ...schemas].map(({ pointer }) => pointer);
}

// A success response confirms the security scheme of the accepted credential.
function schemesSent({ root }: Contract, { sent }: ObservedResponse): readonly SpecNode[] {
  const schemes = root.get("components").get("securitySchemes").entries();
  const carrier = (node: SpecNode) =>
    node.text("type") === "http" ? "authorization" : node.text("name")?.toLowerCase();
  return schemes.flatMap(([, node]) => (sent.includes(carrier(node) ?? "") ? [node] : []));
}

// `schemas` are all schemas that describe the value.
function* visit(value: unknown, schemas: readonly SpecNode[]): Generator<SpecNode> {
  yield* schemas;
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) => schemasAt(schema.get("items"), ""));
    for (const item of value) yield* visit(item, items);
  } else if (isRecord(value)) {
    const properties = schemas.map((schema) => schema.get("properties"));
    for (const [key, inner] of Object.entries(value)) {
      yield* properties.map((node) => node.raw(key)).filter(({ exists }) => exists);
      yield* visit(
        inner,
        properties.flatMap((node) => schemasAt(node.get(key), "")),
      );
    }
  }
}
