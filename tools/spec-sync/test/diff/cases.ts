import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Change } from "../../src/diff/change.ts";
import { type Comparison, compareSpecs } from "../../src/diff/compare-specs.ts";
import { readContract } from "../../src/diff/read-contract.ts";

/** What is done to a schema, in YAML, and what that is to callers who send it and who are answered it; and why. */
export type SchemaCase = [what: string, from: string, to: string, request: string, response: string, because: string];

/** What is done to an operation or a document, in YAML, and what that is to callers; and why. */
export type Case = [what: string, from: string, to: string, verdict: string, because: string];

/** One test for each direction of each schema. A verdict is `effect code`, several are parted by commas. */
export function describeSchemas(title: string, cases: readonly SchemaCase[], version = "3.1.0"): void {
  describe(title, () => {
    it.each(cases)("%s", (_what, from, to, request, response) => {
      const [sent, answered] = [bodyOf(version), answerOf(version)].map((wrap) =>
        verdictOf(compare(wrap(from), wrap(to)), false),
      );
      expect({ sent, answered }).toEqual({ sent: sorted(request), answered: sorted(response) });
    });
  });
}

/** One test for each operation `GET /things/{id}`: the YAML is merged into it. A verdict is `effect direction code`. */
export function describeOperations(title: string, cases: readonly Case[]): void {
  describeCases(title, cases, operationOf);
}

/** One test for each document: the YAML is merged into it. */
export function describeDocuments(title: string, cases: readonly Case[]): void {
  describeCases(title, cases, documentOf);
}

/** The changes between two documents. */
export function compare(from: object, to: object): Comparison {
  return compareSpecs(readContract(stringify(from), "from.yaml"), readContract(stringify(to), "to.yaml"));
}

/** A document whose only operation is sent the schema. Behind `WITH` stand the component schemas. */
export function bodyOf(version = "3.1.0"): (schema: string) => object {
  return (schema) => {
    const [body, components] = splitComponents(schema);
    const requestBody = { required: true, content: { "application/json": { schema: body } } };
    const put = { operationId: "putThing", requestBody, responses: { 204: { description: "Done." } } };
    return { openapi: version, info: INFO, paths: { "/things": { put } }, ...components };
  };
}

/** A document whose only operation answers the schema. */
export function answerOf(version = "3.1.0"): (schema: string) => object {
  return (schema) => {
    const [body, components] = splitComponents(schema);
    const response = { description: "Done.", content: { "application/json": { schema: body } } };
    const get = { operationId: "getThing", responses: { 200: response } };
    return { openapi: version, info: INFO, paths: { "/things": { get } }, ...components };
  };
}

export function verdictOf({ changes }: Comparison, withDirection = true): string[] {
  return changes
    .map(({ code, direction, effect }) => (withDirection ? `${effect} ${direction} ${code}` : `${effect} ${code}`))
    .sort();
}

/** The only change between two documents. */
export function onlyChange(comparison: Comparison): Change {
  const [change, ...more] = comparison.changes;
  if (!change || more.length > 0) throw new Error(`expected one change, got ${JSON.stringify(comparison.changes)}`);
  return change;
}

const INFO = { title: "Things", version: "1.0.0" };

function describeCases(title: string, cases: readonly Case[], wrap: (yaml: string) => object): void {
  describe(title, () => {
    it.each(cases)("%s", (_what, from, to, verdict) => {
      const comparison = compare(wrap(from), wrap(to));
      expect(verdictOf(comparison)).toEqual(sorted(verdict));
      for (const { message } of comparison.changes) expect(message).toMatch(/^[A-Z`][^\n]+\.$/);
    });
  });
}

function operationOf(yaml: string): object {
  const { components, item, ...operation } = parse(yaml) ?? {};
  const get = { operationId: "getThing", responses: { 204: { description: "Done." } }, ...operation };
  const paths = { "/things/{id}": { parameters: [ID], get, ...item } };
  return { openapi: "3.1.0", info: INFO, paths, ...(components && { components }) };
}

const ID = { name: "id", in: "path", required: true, schema: { type: "string" } };

function documentOf(yaml: string): object {
  const get = { operationId: "getThing", responses: { 204: { description: "Done." } } };
  return { openapi: "3.1.0", info: INFO, paths: { "/things": { get } }, ...parse(yaml) };
}

// The schema, and the component schemas that it refers to.
function splitComponents(yaml: string): [unknown, object] {
  const [schema = "", components] = yaml.split(" WITH ");
  return [parse(schema), components === undefined ? {} : { components: { schemas: parse(components) } }];
}

function sorted(verdict: string): string[] {
  return verdict === "none" ? [] : verdict.split(", ").sort();
}
