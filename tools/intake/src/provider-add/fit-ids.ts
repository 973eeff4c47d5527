import { SAMPLED } from "@snap/codegen/sample-schema";
import { at, isRecord, type Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import { bodyOf, successOf } from "../bodies.ts";
import { ExampleChanger } from "./change-examples.ts";

/**
 * Sets the examples of parameters to ids in the examples of lists: the id of a snapshot, and the value of a scope.
 * Mocks start with the objects in the examples of lists, and tests request them. Objects that no operation lists are
 * those in the example of the operation that returns one.
 */
export function fitIds(document: Tree): void {
  const operations = operationsOf(document);
  const changer = new ExampleChanger(document);
  for (const operation of operations) {
    const { collection, id } = Object(operation.operation["x-snap-resource"]);
    const doing = (does: string) =>
      operations.find(({ operation: { "x-snap-resource": word } }) => {
        return Object(word).does === does && Object(word).collection === collection;
      });
    const [list, get] = [doing("list"), doing("get")];
    for (const parameter of parametersFor(operation)) {
      const { enumerate } = Object(parameter.raw("x-snap-scope").value);
      const values = operations.find((each) => enumerate !== undefined && each.id === enumerate.operation);
      const key = Object(Object(document["x-snap-collections"])[collection]).id;
      const isId = id !== undefined && parameter.text("name") === id && parameter.text("in") === "path";
      const own = list ? firstId(list, `/${key}`) : returnedId(get, `/${key}`);
      const found = isId ? own : firstId(values, String(enumerate?.id));
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

function returnedId(get: OperationPlace | undefined, pointer: string): unknown {
  const { item = "" } = Object(get?.operation["x-snap-resource"]);
  return idIn(get, item + pointer);
}

function firstId(list: OperationPlace | undefined, pointer: string): unknown {
  const { items = "" } = Object(list?.operation["x-snap-pagination"]);
  return idIn(list, `${items}/0${pointer}`);
}

// The id in the first example of an operation's success.
function idIn(operation: OperationPlace | undefined, pointer: string): unknown {
  const [example] = Object.values(Object(operation && bodyOf(successOf(operation))?.["examples"]));
  const id = at(Object(example).value, ...keysOf(pointer));
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
