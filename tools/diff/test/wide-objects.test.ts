import type { SpecDocument } from "@snap/openapi/spec-node";
import { expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";

const COUNT = 200;

it("reads each property of an object a few times, not once for each added property", () => {
  let reads = 0;
  const hidden = {
    type: "string",
    get readOnly() {
      reads++;
      return true;
    },
  };
  const from = properties("hidden", hidden);
  const to = { ...from, ...properties("added", { type: "string" }) };
  const { changes } = compareSpecs(contractOf(from), contractOf(to));
  expect(changes.filter(({ code }) => code === "property-added")).toHaveLength(COUNT);
  expect(reads).toBeLessThan(50 * COUNT);
});

function properties(name: string, schema: object): Record<string, object> {
  return Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${name}${index}`, schema]));
}

function contractOf(properties: Record<string, object>): SpecDocument {
  const content = { "application/json": { schema: { type: "object", properties } } };
  const post = { operationId: "add", requestBody: { content }, responses: { 204: { description: "" } } };
  return { file: "a.yaml", version: "3.1", value: { openapi: "3.1.0", paths: { "/a": { post } } } };
}
