import { isRecord } from "@snap/openapi/json";
import { COMPONENT, componentName, mapSchema, type Schema } from "@snap/openapi/schema-walk";
import { createFacts, type Facts, holdersOf, reach } from "./schema-facts.ts";
import { mapPlaces, type View } from "./schema-places.ts";

/** The changes to a schema for each use. Each returns the same object if nothing changes. */
export interface ViewChanges {
  readonly request: (schema: Schema) => Schema;
  readonly response: (schema: Schema) => Schema;
  /** The change for bodies that are not JSON, in either direction. */
  readonly form?: (schema: Schema) => Schema;
  /** Facts about the schemas of the document, if they have already been read. */
  readonly facts?: Facts;
}

/**
 * Copies a document and changes each schema for its use.
 *
 * A component that is used in several ways and differs between them is split: responses keep its name, requests use a
 * copy called `<name>Input`, and bodies that are not JSON a copy whose name ends in `Form`.
 */
export function splitComponents(document: Record<string, unknown>, changes: ViewChanges): Record<string, unknown> {
  const components = schemasOf(document);
  const [request, response, form] = [changes.request, changes.response, changes.form ?? same].map(memoize) as Changes;
  const change = (schema: unknown, { direction, isForm }: View): Schema => {
    const changed = (direction === "request" ? request : response)(schema as Schema);
    return isForm ? form(changed) : changed;
  };
  const { facts = createFacts() } = changes;
  const referred = (schema: unknown) => facts(schema).references;
  const direct = VIEWS.map(() => new Set<string>());
  const changed = mapPlaces(document, (schema, view) => {
    const result = change(schema, view);
    for (const name of referred(result)) direct[VIEWS.findIndex((each) => isSame(each, view))]?.add(name);
    return result;
  });

  const views = VIEWS.map((view, index) => {
    const schemaOf = (name: string) => (Object.hasOwn(components, name) ? change(components[name], view) : undefined);
    return { view, schemaOf, reached: reach(direct[index] ?? [], (name) => referred(schemaOf(name))) };
  });
  const holders = (differs: (schema: Schema) => boolean) =>
    holdersOf(components, (schema) => differs(schema as Schema), facts);
  const byDirection = holders((schema) => request(schema) !== schema || response(schema) !== schema);
  const byForm = changes.form ? holders((schema) => form(schema) !== schema) : NONE;
  const isUsed = (name: string, condition: (view: View) => boolean) =>
    views.some(({ view, reached }) => condition(view) && reached.has(name));

  const taken = new Set(Object.keys(components));
  const names = new Map<string, string>();
  const nameIn = (name: string, { direction, isForm }: View): string => {
    const isInput = direction === "request" && byDirection.has(name);
    const isCopy = isForm && byForm.has(name);
    if (!isInput && !isCopy) return name;
    const input = isInput && isUsed(name, (other) => other.direction === "response") ? "Input" : "";
    const suffix = input + (isCopy && isUsed(name, (other) => !other.isForm) ? "Form" : "");
    if (suffix === "") return name;
    const key = `${name} ${suffix}`;
    const known = names.get(key) ?? unusedName(name + suffix, taken);
    taken.add(known);
    names.set(key, known);
    return known;
  };
  const rename = (schema: unknown, view: View): Schema => {
    if (referred(schema).every((name) => nameIn(name, view) === name)) return schema as Schema;
    return mapSchema(schema, (part) => {
      const name = typeof part === "boolean" ? undefined : componentName(part["$ref"]);
      const renamed = name === undefined ? undefined : nameIn(name, view);
      return renamed === name || typeof part === "boolean" ? part : { ...part, $ref: `${COMPONENT}${renamed}` };
    });
  };

  const schemas = new Map<string, unknown>(Object.entries(components));
  for (const { view, schemaOf, reached } of views.toReversed()) {
    for (const name of reached) {
      if (Object.hasOwn(components, name)) schemas.set(nameIn(name, view), rename(schemaOf(name), view));
    }
  }
  if (schemas.size === 0) return changed;
  const copy = names.size === 0 ? changed : mapPlaces(changed, rename);
  const sorted = [...schemas].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...copy, components: { ...Object(copy["components"]), schemas: Object.fromEntries(sorted) } };
}

// The first view that uses a component keeps its name.
const VIEWS: readonly View[] = [
  { direction: "response", isForm: false },
  { direction: "response", isForm: true },
  { direction: "request", isForm: false },
  { direction: "request", isForm: true },
];

const NONE: ReadonlySet<string> = new Set();

function isSame(one: View, other: View): boolean {
  return one.direction === other.direction && one.isForm === other.isForm;
}

type Change = (schema: Schema) => Schema;
type Changes = [request: Change, response: Change, form: Change];

const same: Change = (schema) => schema;

function memoize(change: Change): Change {
  const known = new Map<object, Schema>();
  return (schema) => {
    if (typeof schema !== "object" || schema === null) return change(schema);
    const changed = known.get(schema) ?? change(schema);
    known.set(schema, changed);
    return changed;
  };
}

/** Returns the component schemas of a document. */
export function schemasOf(document: Record<string, unknown>): Record<string, unknown> {
  const { components } = document;
  const schemas = isRecord(components) ? components["schemas"] : undefined;
  return isRecord(schemas) ? schemas : {};
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? unusedName(`${name}_`, taken) : name;
}
