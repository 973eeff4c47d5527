import type { SpecDocument } from "@snap/openapi/spec-node";
import { stringify } from "yaml";
import type { Change } from "../src/change.ts";
import { type Comparison, compareSpecs } from "../src/compare-specs.ts";
import { readContract } from "../src/read-contract.ts";
import type { Schema } from "./schemas.ts";

/** Returns the changes between two documents. */
export function compare(from: object, to: object): Comparison {
  return compareSpecs(readContract(stringify(from), "from.yaml"), readContract(stringify(to), "to.yaml"));
}

/** Returns a document as a contract without reading YAML. The document must be valid. */
export function contractOf(document: object): SpecDocument {
  const version = Reflect.get(document, "openapi") === "3.0.3" ? "3.0" : "3.1";
  return { file: "contract.yaml", version, value: { ...document } };
}

export function verdictOf({ changes }: Comparison, withDirection = true): string[] {
  return changes
    .map(({ code, direction, effect }) => (withDirection ? `${effect} ${direction} ${code}` : `${effect} ${code}`))
    .sort();
}

/** Returns the only change between two documents. */
export function onlyChange(comparison: Comparison): Change {
  const [change, ...more] = comparison.changes;
  if (!change || more.length > 0) throw new Error(`expected one change, got ${JSON.stringify(comparison.changes)}`);
  return change;
}

/** Returns a document with one operation, whose request and response have the same schema. */
export function bothWays(schema: Schema, named: Record<string, Schema> = {}): object {
  const content = { "application/json": { schema } };
  const put = {
    operationId: "putThing",
    requestBody: { required: true, content },
    responses: { 200: { description: "Done.", content } },
  };
  const info = { title: "Things", version: "1.0.0" };
  return { openapi: "3.1.0", info, paths: { "/things": { put } }, components: { schemas: named } };
}
