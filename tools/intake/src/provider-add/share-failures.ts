import { STATUS_CODES } from "node:http";
import { entriesAt, isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import { freeName } from "./free-name.ts";

/** Moves failures that several operations have in common to `components/responses`, where each is written once. */
export function shareFailures(document: Tree): void {
  nameFailures(document);
  const groups = new Map<string, Failure[]>();
  for (const { operation } of operationsOf(document)) {
    const responses = treeAt(operation, "responses");
    for (const [status, response] of Object.entries(responses)) {
      if (/^[123]/.test(status) || Object.hasOwn(Object(response), "$ref")) continue;
      const key = `${status} ${JSON.stringify(response)}`;
      groups.set(key, [...(groups.get(key) ?? []), { responses, status }]);
    }
  }
  for (const group of groups.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const shared = treeAt(treeAt(document, "components"), "responses");
    const name = freeName(shared, nameOf(first.status));
    shared[name] = first.responses[first.status];
    for (const { responses, status } of group) responses[status] = { $ref: `#/components/responses/${name}` };
  }
}

// Moves a body that several failures have in common to `components/schemas`.
function nameFailures(document: Tree): void {
  const bodies = new Map<string, Tree[]>();
  for (const response of failuresOf(document)) {
    for (const [, media] of entriesAt(response, "content")) {
      const { schema } = media;
      if (!isRecord(schema) || typeof schema["$ref"] === "string" || !isRecord(schema["properties"])) continue;
      const key = JSON.stringify(schema);
      bodies.set(key, [...(bodies.get(key) ?? []), media]);
    }
  }
  for (const group of bodies.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const schemas = treeAt(treeAt(document, "components"), "schemas");
    const name = freeName(schemas, "Error");
    schemas[name] = first["schema"];
    for (const media of group) media["schema"] = { $ref: `#/components/schemas/${name}` };
  }
}

// The failures of all operations; a shared one is returned once.
function failuresOf(document: Tree): Set<unknown> {
  const all = operationsOf(document).flatMap(({ operation }) => Object.entries(treeAt(operation, "responses")));
  return new Set(all.filter(([status]) => !/^[123]/.test(status)).map(([, response]) => resolve(document, response)));
}

interface Failure {
  /** The responses of an operation. */
  readonly responses: Tree;
  readonly status: string;
}

const RANGES: Readonly<Record<string, string>> = { "4XX": "ClientError", "5XX": "ServerError" };

function nameOf(status: string): string {
  return STATUS_CODES[status]?.replaceAll(/\W/g, "") ?? RANGES[status] ?? "UnexpectedError";
}
