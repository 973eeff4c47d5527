import { SAMPLED } from "@snap/codegen/sample-schema";
import { at, isRecord, type Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import { bodyOf, successOf } from "../bodies.ts";
import { ExampleChanger } from "./change-examples.ts";

/**
 * Sets the examples of parameters to ids in the examples of lists: the id of a snapshot, and the value of a scope.
 * Mocks start with the objects in the examples of lists, and tests request them.
 */
export function fitIds(document: Tree): void {
  const operations = operationsOf(document);
  const changer = new ExampleChanger(document);
  for (const operation of operations) {
    const { collection, id } = Object(operation.operation["x-snap-resource"]);
    const list = operations.find(
      ({ operation: { "x-snap-resource": word } }) =>
        Object(word).does === "list" && Object(word).collection === collection,
    );
    for (const parameter of parametersFor(operation)) {
      const { enumerate } = Object(parameter.raw("x-snap-scope").value);
      const values = operations.find((each) => enumerate !== undefined && each.id === enumerate.operation);
      const key = Object(Object(document["x-snap-collections"])[collection]).id;
      const isId = id !== undefined && parameter.text("name") === id && parameter.text("in") === "path";
      const found = isId ? firstId(list, `/${key}`) : firstId(values, String(enumerate?.id));
      if (found !== undefined && isRecord(parameter.value)) put(changer, parameter.value, found);
    }
  }
}

function put(changer: ExampleChanger, parameter: Tree, id: unknown): void {
  if (parameter["example"] === id) return;
  const value = Object(parameter["schema"]).type === "string" ? String(id) : id;
  if (!changer.accepts(parameter, value)) return;
  parameter["example"] = value;
  parameter["x-snap-evidence"] ??= SAMPLED["x-snap-evidence"];
}

function firstId(list: OperationPlace | undefined, pointer: string): unknown {
  const [example] = Object.values(Object(list && bodyOf(successOf(list))?.["examples"]));
  const { items = "" } = Object(list?.operation["x-snap-pagination"]);
  const id = at(Object(example).value, ...keysOf(items), "0", ...keysOf(pointer));
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
