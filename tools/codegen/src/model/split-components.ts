import { mapPlaces, type View } from "./schema-places.ts";
import {
  COMPONENT,
  componentName,
  isRecord,
  mapSchema,
  reachableSchemas,
  referredSchemas,
  type Schema,
} from "./schema-walk.ts";

/** What becomes of a schema by its use; each returns the schema itself where the use makes no difference. */
export interface ViewChanges {
  readonly request: (schema: Schema) => Schema;
  readonly response: (schema: Schema) => Schema;
  /** Of what is not JSON, in either direction. */
  readonly form?: (schema: Schema) => Schema;
}

/**
 * Copies a document with each schema changed as its use asks.
 *
 * A component that is used in several ways, and differs between them, is split: responses keep its name, requests use a
 * copy called `<name>Input`, and bodies that are not JSON one whose name ends in `Form`.
 */
export function splitComponents(document: Record<string, unknown>, changes: ViewChanges): Record<string, unknown> {
  const components = schemasOf(document);
  const [request, response, form] = [changes.request, changes.response, changes.form ?? same].map(memoize) as Changes;
  const change = (schema: unknown, { direction, isForm }: View): Schema => {
    const changed = (direction === "request" ? request : response)(schema as Schema);
    return isForm ? form(changed) : changed;
  };
  const uses = VIEWS.map((view) => ({ view, direct: new Set<string>() }));
  mapPlaces(document, (schema, view) => {
    const use = uses.find((use) => isSame(use.view, view));
    for (const name of referredSchemas(change(schema, view))) use?.direct.add(name);
    return schema;
  });

  const views = uses
    .filter(({ direct }) => direct.size > 0)
    .map(({ view, direct }) => {
      const schemas = mapNamed(components, (schema) => change(schema, view));
      return { view, schemas, reached: reachableSchemas(direct, schemas) };
    });
  const differs = (changed: (schema: Schema) => boolean) =>
    holdersOf(components, (schema) => changed(schema as Schema));
  const byDirection = differs((schema) => request(schema) !== schema || response(schema) !== schema);
  const byForm = differs((schema) => form(schema) !== schema);
  const isUsed = (name: string, condition: (view: View) => boolean) =>
    views.some(({ view, reached }) => condition(view) && reached.has(name));

  const taken = new Set(Object.keys(components));
  const names = new Map<string, string>();
  const nameIn = (name: string, view: View): string => {
    const { direction, isForm } = view;
    const isInput =
      direction === "request" && byDirection.has(name) && isUsed(name, (other) => other.direction === "response");
    const isCopy = isForm && byForm.has(name) && isUsed(name, (other) => !other.isForm);
    if (!isInput && !isCopy) return name;
    const suffix = `${isInput ? "Input" : ""}${isCopy ? "Form" : ""}`;
    const key = `${name} ${suffix}`;
    const known = names.get(key) ?? unusedName(name + suffix, taken);
    taken.add(known);
    names.set(key, known);
    return known;
  };
  const rename = (schema: unknown, view: View): Schema =>
    mapSchema(schema, (part) => {
      const name = typeof part === "boolean" ? undefined : componentName(part["$ref"]);
      const renamed = name === undefined ? undefined : nameIn(name, view);
      return renamed === name || typeof part === "boolean" ? part : { ...part, $ref: `${COMPONENT}${renamed}` };
    });

  const schemas = new Map<string, unknown>(Object.entries(components));
  for (const { view, schemas: changed, reached } of views.toReversed()) {
    for (const name of reached) {
      if (!Object.hasOwn(components, name)) continue;
      schemas.set(nameIn(name, view), rename(changed[name], view));
    }
  }
  const copy = mapPlaces(document, (schema, view) => rename(change(schema, view), view));
  if (schemas.size === 0) return copy;
  const kinds = isRecord(copy["components"]) ? copy["components"] : {};
  const sorted = [...schemas].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...copy, components: { ...kinds, schemas: Object.fromEntries(sorted) } };
}

// The first of them that uses a component gives it its name.
const VIEWS: readonly View[] = [
  { direction: "response", isForm: false },
  { direction: "response", isForm: true },
  { direction: "request", isForm: false },
  { direction: "request", isForm: true },
];

function isSame(one: View, other: View): boolean {
  return one.direction === other.direction && one.isForm === other.isForm;
}

type Change = (schema: Schema) => Schema;
type Changes = [request: Change, response: Change, form: Change];

const same: Change = (schema) => schema;

function memoize(change: Change): Change {
  const known = new WeakMap<object, Schema>();
  return (schema) => {
    if (typeof schema !== "object" || schema === null) return change(schema);
    const changed = known.get(schema) ?? change(schema);
    known.set(schema, changed);
    return changed;
  };
}

/** The component schemas of a document. */
export function schemasOf(document: Record<string, unknown>): Record<string, unknown> {
  const { components } = document;
  const schemas = isRecord(components) ? components["schemas"] : undefined;
  return isRecord(schemas) ? schemas : {};
}

function mapNamed(schemas: Record<string, unknown>, change: (schema: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
}

// The components of which something is true, and those that reach one.
function holdersOf(components: Record<string, unknown>, isTrue: (schema: unknown) => boolean): Set<string> {
  const own = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(components)) {
    if (isTrue(schema)) own.add(name);
    for (const used of referredSchemas(schema)) {
      const known = users.get(used);
      if (known) known.push(name);
      else users.set(used, [name]);
    }
  }
  const queue = [...own];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const user of users.get(name) ?? []) {
      if (own.has(user)) continue;
      own.add(user);
      queue.push(user);
    }
  }
  return own;
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? unusedName(`${name}_`, taken) : name;
}
