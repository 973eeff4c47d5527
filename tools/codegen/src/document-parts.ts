import { toPointer } from "./load/spec-node.ts";
import { METHODS } from "./model/model.ts";
import { COMPONENT, isRecord, reachableSchemas } from "./model/schema-walk.ts";

/** A part of a document that can be read on its own, and where it stands. */
export type DocumentPart = readonly [pointer: string, document: Record<string, unknown>];

/** Cuts a document into parts, to find the one that makes something fail: each schema, then each operation. */
export function* documentParts(document: Record<string, unknown>): Generator<DocumentPart> {
  const components = isRecord(document["components"]) ? document["components"] : {};
  const schemas = isRecord(components["schemas"]) ? components["schemas"] : {};
  for (const name of Object.keys(schemas)) {
    const reached = [...reachableSchemas([name], schemas)].map((each) => [each, schemas[each]]);
    const content = { "application/json": { schema: { $ref: COMPONENT + name } } };
    const get = { operationId: "get", summary: "Get", responses: { 200: { description: "", content } } };
    const cut = { ...components, schemas: Object.fromEntries(reached) };
    yield [toPointer(["components", "schemas", name]), { ...document, components: cut, paths: { "/": { get } } }];
  }
  for (const [path, item] of Object.entries(Object(document["paths"]))) {
    for (const method of METHODS.filter((method) => isRecord(item) && item[method] !== undefined)) {
      const others = Object.entries(Object(item)).filter(([key]) => !METHODS.some((each) => each === key));
      const kept = { ...Object.fromEntries(others), [method]: Object(item)[method] };
      yield [toPointer(["paths", path, method]), { ...document, paths: { [path]: kept } }];
    }
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
