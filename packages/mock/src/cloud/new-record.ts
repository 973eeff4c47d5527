import type { MockContract, MockOperation } from "../mock-operation.ts";
import { faultOf } from "../request/fault-of.ts";
import { propertiesOf } from "../request/schema-parts.ts";
import type { MockRecord } from "./collection.ts";

/** The properties of a new object that its request sets. */
export interface CreateRequest {
  readonly contract: MockContract;
  readonly operation: MockOperation;
  /** The collection of the object. */
  readonly collection: string;
  /** The fields of the body, and what the path says. */
  readonly given: MockRecord;
  /** The example that the object is like. */
  readonly like: MockRecord;
}

/** The properties of a new object: those that a request gives as the object has them, and nothing it did not say. */
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

// The value of a field that a request omits; numbers and enum values are as in the example.
const BLANKS = [null, [], ""];

// What the path says is text.
function readings(value: unknown): unknown[] {
  return typeof value === "string" && /^\d+$/.test(value) ? [value, Number(value)] : [value];
}
