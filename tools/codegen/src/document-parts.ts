import { isRecord } from "@snap/openapi/json";
import { mapOperations } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { toPointer } from "@snap/openapi/pointer";
import { COMPONENT, reachableSchemas } from "@snap/openapi/schema-walk";

/**
 * A part of a document: its pointer, and a function that cuts it out as a separate document. The function may throw.
 */
export type DocumentPart = readonly [pointer: string, cut: () => Record<string, unknown>];

/** Cuts a document into parts, first schemas and then operations, to find the part that makes a step fail. */
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

/** Converts an unexpected error to the message and fix of a diagnostic. */
export function describeFailure(error: unknown): { readonly message: string; readonly fix: string } {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    message: `the compiler failed: ${reason.split("\n")[0]}`,
    fix: "Simplify or remove the unusual part at this place, and report a bug: the compiler should explain it.",
  };
}
