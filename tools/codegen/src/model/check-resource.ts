import { escapePointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { acceptsProperty } from "./accepts-property.ts";
import type { ValidatorFor } from "./create-validators.ts";
import type { CollectionWord, ResourceWord } from "./extensions.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation } from "./model.ts";
import { schemasAt } from "./schemas-at.ts";

interface ResourceSource {
  readonly operation: Operation;
  /** Where the operation stands. */
  readonly node: SpecNode;
  /** None where `x-snap-collections` is invalid itself. */
  readonly collections: Readonly<Record<string, CollectionWord>> | undefined;
  readonly schemas: SpecNode;
  readonly validatorFor: ValidatorFor;
}

/** Checks that what `x-snap-resource` says of an operation is so: a mock cloud does as it says. */
export function checkResource(source: ResourceSource, fault: (...fault: Parameters<Report>) => void): void {
  const { operation, node, collections, schemas, validatorFor } = source;
  const { resource, parameters } = operation;
  if (!resource) return;
  const { collection, does, id, where = {} } = resource;
  const report = (word: string, message: string, fix: string) =>
    fault("resource-invalid", `${node.pointer}/x-snap-resource${word}`, message, fix);

  if (collections && !Object.hasOwn(collections, collection)) {
    report("/collection", `there is no collection "${collection}"`, "Add it to x-snap-collections.");
  }
  checkId();
  checkItem(resource);
  for (const [property, value] of Object.entries(where)) checkCondition(property, value);
  // An invalid word has been reported.
  if (does === "list" && !node.raw("x-snap-pagination").exists) {
    const fix = "Say where its items are with x-snap-pagination; `style: none` where there are no pages.";
    report("/does", "nothing says where the list has its items", fix);
  }

  function checkId(): void {
    if (id === undefined && (does === "get" || does === "delete")) {
      report("", "no parameter names the object", "Say which parameter of the path does, as `id`.");
    } else if (id !== undefined && !parameters.some((it) => it.in === "path" && it.name === id)) {
      report("/id", `the operation has no path parameter "${id}"`, "Name a parameter of the path.");
    }
  }

  // What is got or created is the whole body where no place is given.
  function checkItem({ item }: ResourceWord): void {
    if (does === "list" || does === "delete") {
      if (item === undefined) return;
      const reason =
        does === "list" ? "x-snap-pagination says where its items are" : "a deletion responds as documented";
      report("/item", `it says nothing of what does ${does}: ${reason}`, "Leave it out.");
      return;
    }
    const success = findSuccess(operation, node);
    if (!success) return;
    const word = item === undefined ? "" : "/item";
    const place = item ?? "";
    if (!success.schema.exists) {
      report(word, "the success has no JSON body with a schema", "Document the body, or leave the word out.");
    } else if (schemasAt(success.schema, place).length === 0) {
      const fix = "Name a place that the operation documents, or document it.";
      report(word, `the success schema has nothing at "${place}"`, fix);
    } else checkShape(success.schema, place, word);
  }

  // Objects that are kept have an id, and so has the place that they are put in.
  function checkShape(schema: SpecNode, place: string, word: string): void {
    const kept = collections && Object.hasOwn(collections, collection) ? collections[collection] : undefined;
    if (!kept) return;
    const key = `/${escapePointer(kept.id)}`;
    if (schemasAt(schemas.get(kept.schema), key).length === 0 || schemasAt(schema, place + key).length > 0) return;
    const message = `the success schema has no "${kept.id}" of ${kept.schema} at "${place}"`;
    report(
      word,
      message,
      `Name the place of the object as \`item\`: one whose schema is ${kept.schema}, or has its id.`,
    );
  }

  function checkCondition(property: string, value: string): void {
    const word = `/where/${escapePointer(property)}`;
    const parameter = /^\{(.+)\}$/.exec(value)?.[1];
    if (parameter !== undefined && !parameters.some((it) => it.in !== "header" && it.name === parameter)) {
      const message = `the operation has no parameter "${parameter}" in its path or query`;
      report(word, message, "Name a parameter of the path or the query.");
    }
    const name = collections && Object.hasOwn(collections, collection) ? collections[collection]?.schema : undefined;
    const schema = schemas.get(name ?? "");
    if (!schema.exists) return;
    if (schemasAt(schema, `/${escapePointer(property)}`).length === 0) {
      report(word, `${name} has no property "${property}"`, "Name a property of the schema.");
    } else if (parameter === undefined && !readings(value).some((it) => accepts(schema, property, it))) {
      const fix = "Write a value that the schema accepts, or document it there.";
      report(word, `${name} does not accept "${value}" as its "${property}"`, fix);
    }
  }

  function accepts(schema: SpecNode, property: string, value: unknown): boolean {
    return acceptsProperty(schema, property, value, validatorFor);
  }
}

// Mocks compare as text, so a constant stands for every value that is written so.
function readings(text: string): unknown[] {
  return [text, Number(text), true, false, null].filter((value) => String(value) === text);
}
