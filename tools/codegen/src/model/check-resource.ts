import { escapePointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { acceptsProperty } from "./accepts-property.ts";
import { readings } from "./check-place.ts";
import type { ValidatorFor } from "./create-validators.ts";
import type { CollectionWord, ResourceWord } from "./extensions.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation } from "./model.ts";
import { schemasAt } from "./schemas-at.ts";

interface ResourceSource {
  readonly operation: Operation;
  /** The place of the operation in the spec. */
  readonly node: SpecNode;
  /** Undefined if `x-snap-collections` is invalid. */
  readonly collections: Readonly<Record<string, CollectionWord>> | undefined;
  readonly schemas: SpecNode;
  readonly validatorFor: ValidatorFor;
}

/** Checks that `x-snap-resource` is consistent with the operation, because a mock cloud follows it. */
export function checkResource(source: ResourceSource, fault: (...fault: Parameters<Report>) => void): void {
  const { operation, node, collections, schemas, validatorFor } = source;
  const { resource, parameters } = operation;
  if (!resource) return;
  const { collection, does, id, where = {}, parents = {} } = resource;
  const report = (word: string, message: string, fix: string) =>
    fault("resource-invalid", `${node.pointer}/x-snap-resource${word}`, message, fix);

  if (collections && !Object.hasOwn(collections, collection)) {
    report("/collection", `there is no collection "${collection}"`, "Add it to x-snap-collections.");
  }
  checkId();
  checkItem(resource);
  if (does === "list") checkListed();
  for (const [property, value] of Object.entries(where)) checkCondition(property, value);
  for (const [name, place] of Object.entries(parents)) checkParent(name, place);
  // An invalid extension has already been reported.
  if (does === "list" && !node.raw("x-snap-pagination").exists) {
    const fix = "Add x-snap-pagination, with `style: none` if there are no pages.";
    report("/does", "the place of the list's items is unknown", fix);
  }

  function checkId(): void {
    if (id === undefined && (does === "get" || does === "delete" || does === "update")) {
      report("", "the parameter with the object's id is unknown", "Name a path parameter as `id`.");
    } else if (id !== undefined && !parameters.some((it) => it.in === "path" && it.name === id)) {
      report("/id", `the operation has no path parameter "${id}"`, "Name a parameter of the path.");
    }
  }

  // Stored objects have an id, so listed objects must have it too.
  function checkListed(): void {
    const { pagination } = operation;
    const success = findSuccess(operation, node);
    const kept = collections && Object.hasOwn(collections, collection) ? collections[collection] : undefined;
    if (!pagination || !success || !kept) return;
    const key = `/${escapePointer(kept.id)}`;
    const listed = schemasAt(success.schema, `${pagination.items}/0`);
    const isKnown = listed.length === 0 || schemasAt(schemas.get(kept.schema), key).length === 0;
    if (isKnown || listed.some((schema) => schemasAt(schema, key).length > 0)) return;
    const fix = `Document the property, or name another collection: the items must be ${kept.schema}, or have the same id.`;
    report("/collection", `the items of the list have no "${kept.id}" of ${kept.schema}`, fix);
  }

  // Without `item`, the whole body is the object; an update may return another body.
  function checkItem({ item }: ResourceWord): void {
    if (does === "update" && item === undefined) return;
    if (does === "list" || does === "delete") {
      if (item === undefined) return;
      const reason =
        does === "list" ? "x-snap-pagination already has the place of the items" : "a deletion returns no object";
      report("/item", `it is not allowed with \`does: ${does}\`: ${reason}`, "Remove it.");
      return;
    }
    const success = findSuccess(operation, node);
    if (!success) return;
    const word = item === undefined ? "" : "/item";
    const place = item ?? "";
    if (!success.schema.exists) {
      report(word, "the success response has no JSON body with a schema", "Document the body, or remove the keyword.");
    } else if (schemasAt(success.schema, place).length === 0) {
      const fix = "Correct the pointer, or document the property.";
      report(word, `the success schema has no property at "${place}"`, fix);
    } else checkShape(success.schema, place, word);
  }

  // Stored objects have an id, so the schema at their place must have it too.
  function checkShape(schema: SpecNode, place: string, word: string): void {
    const kept = collections && Object.hasOwn(collections, collection) ? collections[collection] : undefined;
    if (!kept) return;
    const key = `/${escapePointer(kept.id)}`;
    if (schemasAt(schemas.get(kept.schema), key).length === 0 || schemasAt(schema, place + key).length > 0) return;
    const message = `the success schema has no "${kept.id}" of ${kept.schema} at "${place}"`;
    report(
      word,
      message,
      `Set \`item\` to the place of the object: its schema must be ${kept.schema}, or have the same id.`,
    );
  }

  function checkParent(name: string, place: string): void {
    const word = `/parents/${escapePointer(name)}`;
    if (collections && !Object.hasOwn(collections, name)) {
      report(word, `there is no collection "${name}"`, "Add it to x-snap-collections.");
    }
    if (place.startsWith("/")) {
      const bodies = (operation.body?.content ?? []).map((media) => media.node.get("schema"));
      if (bodies.some((schema) => schemasAt(schema, place).length > 0)) return;
      report(word, `the request body has no property at "${place}"`, "Correct the pointer, or document the property.");
    } else checkParameter(word, place);
  }

  function checkParameter(word: string, value: string): string | undefined {
    const parameter = /^\{(.+)\}$/.exec(value)?.[1];
    if (parameter !== undefined && !parameters.some((it) => it.in !== "header" && it.name === parameter)) {
      const message = `the operation has no parameter "${parameter}" in its path or query`;
      report(word, message, "Name a path or query parameter.");
    }
    return parameter;
  }

  function checkCondition(property: string, value: string): void {
    const word = `/where/${escapePointer(property)}`;
    const parameter = checkParameter(word, value);
    const name = collections && Object.hasOwn(collections, collection) ? collections[collection]?.schema : undefined;
    const schema = schemas.get(name ?? "");
    if (!schema.exists) return;
    if (schemasAt(schema, `/${escapePointer(property)}`).length === 0) {
      report(word, `${name} has no property "${property}"`, "Name a property of the schema.");
    } else if (parameter === undefined && !readings(value).some((it) => accepts(schema, property, it))) {
      const fix = "Use a value that the schema accepts, or add it to the schema.";
      report(word, `${name} does not accept "${value}" as its "${property}"`, fix);
    }
  }

  function accepts(schema: SpecNode, property: string, value: unknown): boolean {
    return acceptsProperty(schema, property, value, validatorFor);
  }
}
