import type { JsonSchema, MockContract } from "../mock-operation.ts";
import { faultOf } from "../request/fault-of.ts";
import { partsOf, propertiesOf } from "../request/schema-parts.ts";
import type { MockRecord } from "./collection.ts";

/** An object that may need another schema. */
export interface FitRequest {
  readonly contract: MockContract;
  /** The schema that the object has. */
  readonly from: JsonSchema | undefined;
  /** The schema that the object needs. */
  readonly to: JsonSchema;
  /** An object of the needed schema. */
  readonly example: MockRecord;
}

/**
 * Converts an object to another schema of the same resource. The result keeps the properties that the schema accepts.
 * Properties that the object lacks come from the example, except for optional ones that the object could have had.
 */
export function fitRecord(given: MockRecord, { contract, from, to, example }: FitRequest): MockRecord {
  // An undefined property is absent in a response.
  const record = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (faultOf(record, to, contract) === undefined) return record;
  const [had, needed] = [propertiesOf(from, contract), propertiesOf(to, contract)];
  const required = new Set(partsOf(to, contract).flatMap((part) => part.required ?? []));
  const fitted: MockRecord = {};
  for (const [name, schema] of Object.entries(needed)) {
    if (name in record && faultOf(record[name], schema, contract) === undefined) fitted[name] = record[name];
    else if (name in example && (required.has(name) || !(name in had))) fitted[name] = example[name];
  }
  return fitted;
}
