import { escapePointer, keysOf, toPointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { acceptsProperty } from "./accepts-property.ts";
import { checkResource } from "./check-resource.ts";
import type { ValidatorFor } from "./create-validators.ts";
import type { CollectionWord, ExtensionReader } from "./extensions.ts";
import type { Operation } from "./model.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

interface CollectionSource {
  readonly root: SpecNode;
  readonly operations: readonly Operation[];
  readonly extensions: ExtensionReader;
  readonly validatorFor: ValidatorFor;
}

/** Reads `x-snap-collections`, and checks it and every `x-snap-resource` against the schemas. */
export function readCollections(
  { root, operations, extensions, validatorFor }: CollectionSource,
  fault: (...fault: Parameters<Report>) => void,
): Readonly<Record<string, CollectionWord>> {
  const collections = extensions.collections(root);
  const schemas = root.get("components").get("schemas");
  for (const [name, word] of Object.entries(collections ?? {})) {
    checkCollection(name, word);
  }
  for (const operation of operations) {
    const node = root.get("paths").get(operation.path).get(operation.method);
    checkResource({ operation, node, collections, schemas, validatorFor }, fault);
  }
  return collections ?? {};

  function checkCollection(name: string, { schema: schemaName, id, created, updated, state }: CollectionWord): void {
    const schema = schemas.get(schemaName);
    const report = (word: string, message: string, fix: string) =>
      fault("resource-invalid", `/x-snap-collections/${name}/${word}`, message, fix);
    if (!schema.exists) {
      report("schema", `there is no schema "${schemaName}"`, "Name a component schema.");
      return;
    }
    const placesOf = (word: string, property: string, pointer = `/${escapePointer(property)}`) => {
      const places = schemasAt(schema, pointer);
      if (places.length > 0) return places;
      report(word, `${schemaName} has no property "${property}"`, "Name a property of the schema.");
      return undefined;
    };

    placesOf("id", id);
    for (const [word, property] of Object.entries({ created, updated, "state/at": state?.at })) {
      const places = property === undefined ? undefined : placesOf(word, property);
      const problem = places && whyNoTime(places);
      if (!problem) continue;
      report(word, `"${property}" of ${schemaName} ${problem}`, "Name a property that contains a time as a string.");
    }
    if (!state) return;
    const keys = state.field.startsWith("/") ? keysOf(state.field) : [state.field];
    if (!placesOf("state/field", state.field, toPointer(keys))) return;
    const holders = schemasAt(schema, toPointer(keys.slice(0, -1)));
    for (const word of ["from", "to", "failed"] as const) {
      const { [word]: value } = state;
      const accepts = (each: SpecNode) => acceptsProperty(each, `${keys.at(-1)}`, value, validatorFor);
      if (value === undefined || holders.every(accepts)) continue;
      const message = `${schemaName} does not accept "${value}" as its "${state.field}"`;
      report(`state/${word}`, message, "Use a state that the schema accepts, or add it to the schema.");
    }
  }
}

function whyNoTime(places: readonly SpecNode[]): string | undefined {
  if (!holdsType(places, "string")) return "is not a string";
  if (places.some((place) => place.raw("enum").exists || place.raw("const").exists)) return "is an enum";
  const formats = places.map((place) => place.text("format"));
  const other = formats.find((format) => format !== undefined && format !== "date-time" && format !== "date");
  return other && `has the format ${other}`;
}
