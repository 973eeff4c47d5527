import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { RequestValues } from "../request/read-request.ts";
import type { Derived, MockRecord, Where } from "./collection.ts";
import { find } from "./pointer.ts";

/** The scope of an object or a request: a value for each client option that selects one. */
export type ScopeValues = Readonly<Record<string, string>>;

/** Stores which objects are in which scope, and knows which scopes exist. */
export interface Scopes {
  /** Moves an object to a scope. An option without a value selects the default scope. */
  place(record: MockRecord, scope: ScopeValues | undefined): void;
  /** Whether the account has a scope. */
  has(option: string, value: string): boolean;
  /** The values that conditions on scopes compare. */
  readonly derived: Derived;
}

/** Creates the scopes of an account. `given` replaces the documented values of an option. */
export function createScopes(
  { operations, scopes = {} }: MockContract,
  store: Readonly<Record<string, Iterable<MockRecord> | undefined>>,
  given: Readonly<Record<string, readonly string[]>>,
): Scopes {
  const placed = new WeakMap<MockRecord, ScopeValues>();
  const valuesOf = (option: string): readonly string[] => {
    const { values = [], enumerate, variable } = scopes[option] ?? {};
    const list = enumerate && operations.find(({ id }) => id === enumerate.operation);
    const listed = store[list?.resource?.collection ?? ""];
    // The server of the first value exists even if nothing is listed. Otherwise, no request could get the list.
    const first = variable === undefined ? [] : values.slice(0, 1);
    if (enumerate && listed) return [...first, ...[...listed].map((record) => String(find(record, enumerate.id)))];
    return given[option] ?? values;
  };
  const usualOf = (option: string) => given[option]?.[0] ?? scopes[option]?.values[0] ?? "";
  const derived = Object.keys(scopes).map(
    (option) => [keyOf(option), (record: MockRecord) => placed.get(record)?.[option] ?? usualOf(option)] as const,
  );
  return {
    place(record, scope) {
      if (!scope) return;
      const unknown = Object.keys(scope).find((option) => !Object.hasOwn(scopes, option));
      if (unknown === undefined) placed.set(record, scope);
      else throw new RangeError(`Unknown scope "${unknown}". Known scopes: ${Object.keys(scopes).join(", ")}.`);
    },
    has: (option, value) => valuesOf(option).includes(value),
    derived: Object.fromEntries(derived),
  };
}

/** Returns the scope that a request selects. */
export function scopeOf(
  { scopes = {} }: MockContract,
  { parameters }: MockOperation,
  { path, query }: Pick<RequestValues, "path" | "query">,
): ScopeValues {
  const values: Record<string, string> = {};
  for (const [option, { variable }] of Object.entries(scopes)) {
    const own = parameters.filter((parameter) => parameter.scope === option);
    const [value] = own.flatMap(({ in: place, name }) => (place === "query" ? query[name] : path[name]) ?? []);
    const found = value ?? path[variable ?? ""];
    if (found !== undefined) values[option] = String(found);
  }
  return values;
}

/** Returns the conditions that only objects in a scope meet. */
export function inScope(scope: ScopeValues): Where {
  return Object.fromEntries(Object.entries(scope).map(([option, value]) => [keyOf(option), value]));
}

// Not the name of a property.
function keyOf(option: string): string {
  return `\u0000scope ${option}`;
}
