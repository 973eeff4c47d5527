import { at, isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import { bodyOf, successOf } from "../bodies.ts";
import { NOT_LAST_PAGE } from "../evidence.ts";
import { ExampleChanger, isInferred } from "./change-examples.ts";
import type { Decide } from "./decisions.ts";
import { itemsAt } from "./find-schema.ts";

/**
 * Makes the first example of each list a last page with an object, if it was sampled: mocks start with the objects in
 * these examples, and tests request them. Reports examples of the publisher that are not last pages.
 */
export function completeLists(document: Tree, decide: Decide): void {
  const changer = new ExampleChanger(document);
  const operations = operationsOf(document);
  for (const list of operations) {
    const { style, items = "", next = "" } = Object(list.operation["x-snap-pagination"]);
    const body = bodyOf(successOf(list));
    const example = firstExample(body);
    if (style === undefined || !body || !example) continue;
    const change = (place: string, values: readonly unknown[]) => {
      const changed = values.map((value) => replaceAt(example["value"], keysOf(place), value));
      const fitting = changed.findIndex((value) => changer.accepts(body, value));
      if (fitting !== -1) example["value"] = changed[fitting];
    };
    const found = (place: string) => at(example["value"], ...keysOf(place));
    const isSampled = isInferred(example);
    const item = itemOf(list, operations) ?? changer.sample(itemsAt(list, items).value);
    if (isSampled && item !== undefined && Object(found(items)).length === 0) change(items, [[item]]);
    if (next === "" || style === "header" || !found(next)) continue;
    if (isSampled) change(next, [null, "", undefined]);
    if (!found(next)) continue;
    example["x-snap-evidence"] = NOT_LAST_PAGE;
    decide("example", `${list.id}: its first example has a next page: add an example of a last page before it`);
  }
}

// An object of a list: the example of the operation that gets one, or else of the operation that creates one.
function itemOf(list: OperationPlace, operations: readonly OperationPlace[]): unknown {
  const { collection } = resourceOf(list);
  const others = ["get", "create"].flatMap((does) =>
    operations.filter((each) => resourceOf(each).collection === collection && resourceOf(each).does === does),
  );
  const items = others.map((other) => {
    const example = firstExample(bodyOf(successOf(other)));
    return at(example?.["value"], ...keysOf(resourceOf(other).item ?? ""));
  });
  return collection === undefined ? undefined : items.find(isRecord);
}

function resourceOf({ operation }: OperationPlace): { collection?: string; does?: string; item?: string } {
  return Object(operation["x-snap-resource"]);
}

function firstExample(body: Tree | undefined): Tree | undefined {
  const [first] = Object.values(treeAt(body ?? {}, "examples"));
  return isRecord(first) ? first : undefined;
}

// Returns a copy with another value at a place that exists; `undefined` removes the property.
function replaceAt(value: unknown, [key, ...keys]: readonly string[], by: unknown): unknown {
  if (key === undefined) return structuredClone(by);
  if (!isRecord(value)) return value;
  const { [key]: old, ...others } = value;
  const inner = replaceAt(old, keys, by);
  return inner === undefined ? others : { ...value, [key]: inner };
}
