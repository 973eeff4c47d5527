import type { MockContract, MockOperation } from "../mock-operation.ts";
import { faultOf } from "../request/fault-of.ts";
import { propertiesOf } from "../request/schema-parts.ts";
import type { MockRecord } from "./collection.ts";

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
  const bodies = Object.values(operation.body?.content ?? {});
  const asked = Object.assign({}, ...bodies.map(({ schema }) => propertiesOf(schema, contract)));
  const kept = propertiesOf(contract.collections[collection]?.schema, contract);
  const record: MockRecord = {};
  for (const [name, schema] of Object.entries(kept)) {
    const fits = (value: unknown, wanted = schema) => faultOf(value, wanted, contract) === undefined;
    const left = name in asked && name in like ? BLANKS.filter((blank) => fits(blank, asked[name])) : [];
    const value = (name in given ? readings(given[name]) : left).find((reading) => fits(reading));
    if (value !== undefined) record[name] = value;
  }
  return record;
}

// The possible values of an omitted field. If none of them is valid, as for numbers and enums, the value of the example
// stays.
const BLANKS = [null, [], ""];

// Parameters of the path are strings: a property may need the number.
function readings(value: unknown): unknown[] {
  return typeof value === "string" && /^\d+$/.test(value) ? [value, Number(value)] : [value];
}
