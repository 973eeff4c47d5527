import { STATUS_CODES } from "node:http";
import { DirectedView } from "@snap/codegen/directed-view";
import { quickValidators } from "@snap/codegen/quick-validators";
import { SAMPLED, Sampler } from "@snap/codegen/sample-schema";
import { isRecord, type JsonObject } from "@snap/openapi/json";
import { headersOf, mediaOf, parametersOf, responsesOf } from "@snap/openapi/places";

/**
 * Adds the parts that a contract needs and that are missing: responses get the usual description of their status, and
 * parameters, headers and bodies get an example that is sampled from their schema and marked. Existing parts are kept.
 */
export function completeContract(contract: JsonObject): JsonObject {
  const document = structuredClone(contract);
  for (const [response, pointer] of responsesOf(document)) {
    const status = pointer.slice(pointer.lastIndexOf("/") + 1);
    response["description"] ??= STATUS_CODES[status] ?? status;
  }
  const view = new DirectedView(document);
  const validatorFor = quickValidators(view.document);
  const sampler = new Sampler(view.document, validatorFor);
  const known = examplesByName(document);
  // If no sample matches, the example stays missing, and the compiler reports it.
  const sample = (holder: Record<string, unknown>, pointer: string) => {
    const { example, examples, schema } = holder;
    if (example !== undefined || Object.keys(Object(examples)).length > 0 || schema === undefined) return undefined;
    return sampler.sample(view.schemaOf(holder), pointer);
  };
  for (const [holder, pointer] of [...parametersOf(document), ...headersOf(document)]) {
    const sampled = sample(holder, pointer);
    if (sampled === undefined) continue;
    const validate = validatorFor(view.schemaOf(holder), pointer);
    const example = known.get(String(holder["name"]))?.find((value) => validate?.(value) !== false);
    Object.assign(holder, example === undefined ? { example: sampled, ...SAMPLED } : { example, ...REUSED });
  }
  for (const [media, pointer] of mediaOf(document)) {
    const value = sample(media, pointer);
    if (value !== undefined) media["examples"] = { sampled: { value, ...SAMPLED } };
  }
  return document;
}

const REUSED = {
  "x-snap-evidence": { basis: "inferred", note: "The example of a parameter or property with the same name." },
};

// Returns the handwritten examples of parameters and of properties of bodies: mocks contain the objects with these ids.
function examplesByName(document: JsonObject): Map<string, unknown[]> {
  const known = new Map<string, unknown[]>();
  const add = (name: string, value: unknown) => {
    if (value === undefined || typeof value === "object") return;
    const values = known.get(name);
    if (values) values.push(value);
    else known.set(name, [value]);
  };
  const addProperties = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(addProperties);
    else if (isRecord(value)) {
      for (const [name, property] of Object.entries(value)) {
        add(name, property);
        addProperties(property);
      }
    }
  };
  for (const [{ name, example }] of parametersOf(document)) add(String(name), example);
  for (const [{ examples }] of mediaOf(document)) {
    for (const named of Object.values(Object(examples))) addProperties(Object(named).value);
  }
  return known;
}
