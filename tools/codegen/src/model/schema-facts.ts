import { isRecord } from "@snap/openapi/json";
import { componentName, schemasIn } from "@snap/openapi/schema-walk";

/** Properties of a schema and everything nested in it that decide whether the schema needs to be changed. */
export interface SchemaFacts {
  /** The names of the components that the schema refers to. */
  readonly references: readonly string[];
  readonly hasReadOnly: boolean;
  readonly hasWriteOnly: boolean;
  readonly hasDiscriminator: boolean;
}

const NOTHING: SchemaFacts = { references: [], hasReadOnly: false, hasWriteOnly: false, hasDiscriminator: false };

/** Collects the facts of a schema. */
export type Facts = (schema: unknown) => SchemaFacts;

/** Creates a reader of facts that searches each schema once. The schemas must not change while it is in use. */
export function createFacts(): Facts {
  const known = new Map<object, SchemaFacts>();
  return (schema) => {
    if (!isRecord(schema)) return NOTHING;
    const facts = known.get(schema) ?? readFacts(schema);
    known.set(schema, facts);
    return facts;
  };
}

function readFacts(schema: Record<string, unknown>): SchemaFacts {
  const references = new Set<string>();
  const facts = { hasReadOnly: false, hasWriteOnly: false, hasDiscriminator: false };
  for (const part of schemasIn(schema)) {
    const name = componentName(part["$ref"]);
    if (name !== undefined) references.add(name);
    if (part["readOnly"] === true) facts.hasReadOnly = true;
    if (part["writeOnly"] === true) facts.hasWriteOnly = true;
    if (isRecord(part["discriminator"])) facts.hasDiscriminator = true;
  }
  return { ...facts, references: [...references] };
}

/** Returns the components that satisfy a predicate, and the components that reach one of them. */
export function holdersOf(
  components: Readonly<Record<string, unknown>>,
  isTrue: (schema: unknown) => boolean,
  facts: Facts,
): ReadonlySet<string> {
  const holders = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(components)) {
    if (isTrue(schema)) holders.add(name);
    for (const used of facts(schema).references) {
      const known = users.get(used);
      if (known) known.push(name);
      else users.set(used, [name]);
    }
  }
  return reach(holders, (name) => users.get(name) ?? []);
}

/** Returns the names and everything reachable from them. */
export function reach(names: Iterable<string>, next: (name: string) => readonly string[]): Set<string> {
  const reached = new Set(names);
  // Iterating over a set includes the names that are added on the way.
  for (const name of reached) for (const other of next(name)) reached.add(other);
  return reached;
}
