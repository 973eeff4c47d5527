import { isRecord } from "@snap/openapi/json";
import { mapOperations } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { toPointer } from "@snap/openapi/pointer";
import { COMPONENT, reachableSchemas } from "@snap/openapi/schema-walk";

/** Where a part of a document stands, and what makes a document of its own of it, which may fail as well. */
export type DocumentPart = readonly [pointer: string, cut: () => Record<string, unknown>];

/** Cuts a document into parts, to find the one that makes something fail: each schema, then each operation. */
export function* documentParts(document: Record<string, unknown>): Generator<DocumentPart> {
  const components = isRecord(document["components"]) ? document["components"] : {};
  const schemas = isRecord(components["schemas"]) ? components["schemas"] : {};
  for (const name of Object.keys(schemas)) {
    const content = { "application/json": { schema: { $ref: COMPONENT + name } } };
    const get = { operationId: "get", summary: "Get", responses: { 200: { description: "", content } } };
    const cut = () => {
      const reached = [...reachableSchemas([name], schemas)].map((each) => [each, schemas[each]]);
      const kept = { ...components, schemas: Object.fromEntries(reached) };
      return { ...document, components: kept, paths: { "/": { get } } };
    };
    yield [toPointer(["components", "schemas", name]), cut];
  }
  for (const { operation, pointer } of operationsOf(document)) {
    yield [pointer, () => mapOperations(document, (each) => (each === operation ? each : undefined))];
  }
}

/** Says of an error that nobody expected where in a document it came from, as a diagnostic has it. */
export function describeFailure(error: unknown): { readonly message: string; readonly fix: string } {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    message: `the compiler failed: ${reason.split("\n")[0]}`,
    fix: "Correct what is unusual at this place, or leave it out, and report it: the compiler should name it.",
  };
}
