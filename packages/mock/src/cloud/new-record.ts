import type { JsonSchema, MockContract, MockOperation } from "../mock-operation.ts";
import { faultOf } from "../request/fault-of.ts";
import { propertiesOf } from "../request/schema-parts.ts";
import type { MockRecord } from "./collection.ts";
import { find, keysOf } from "./pointer.ts";

/** A request that creates an object. */
export interface CreateRequest {
  readonly contract: MockContract;
  readonly operation: MockOperation;
  /** The collection of the object. */
  readonly collection: string;
  /** The fields of the body and the parameters of the path. */
  readonly given: MockRecord;
  /** The example that the object is copied from. */
  readonly like: MockRecord;
}

/**
 * Returns the properties that a request sets on a new object. A field that the request could have set but omitted is
 * blank, not the value of the example.
 */
export function newRecord({ contract, operation, collection, given, like }: CreateRequest): MockRecord {
  const asked = askedOf(contract, operation);
  const kept = propertiesOf(contract.collections[collection]?.schema, contract);
  const record = setProperties(contract, collection, given);
  for (const [name, schema] of Object.entries(kept)) {
    if (name in given || !(name in asked && name in like)) continue;
    const fits = (value: unknown, wanted: JsonSchema) => faultOf(value, wanted, contract) === undefined;
    const blank = BLANKS.filter((each) => fits(each, asked[name] ?? true)).find((each) => fits(each, schema));
    if (blank !== undefined) record[name] = blank;
  }
  return record;
}

/** Returns the documented properties of an object that a request sets. */
export function setProperties(contract: MockContract, collection: string, given: MockRecord): MockRecord {
  const record: MockRecord = {};
  for (const [name, schema] of Object.entries(propertiesOf(contract.collections[collection]?.schema, contract))) {
    const value = Object.hasOwn(given, name)
      ? readings(given[name]).find((each) => faultOf(each, schema, contract) === undefined)
      : undefined;
    if (value !== undefined) record[name] = value;
  }
  return record;
}

/** Returns the properties in a request body. Some APIs wrap them, as they wrap the object in the response. */
export function propertiesIn(body: unknown, item = ""): MockRecord {
  const whole: MockRecord = Object(body);
  return { ...whole, ...Object(find(whole, item)) };
}

// The properties that a request body may have, also in an object that wraps them.
function askedOf(contract: MockContract, { body, resource }: MockOperation): Record<string, JsonSchema> {
  const schemas = Object.values(body?.content ?? {}).flatMap(({ schema }) => {
    const wrapped = keysOf(resource?.item ?? "").reduce<JsonSchema | undefined>(
      (outer, key) => propertiesOf(outer, contract)[key],
      schema,
    );
    return wrapped === undefined ? [schema] : [schema, wrapped];
  });
  return Object.assign({}, ...schemas.map((schema) => propertiesOf(schema, contract)));
}

// The possible values of an omitted field. If none of them is valid, as for numbers and enums, the value of the example
// stays.
const BLANKS = [null, [], ""];

// Parameters of the path are strings, but a property may need a number.
function readings(value: unknown): unknown[] {
  return typeof value === "string" && /^\d+$/.test(value) ? [value, Number(value)] : [value];
}
