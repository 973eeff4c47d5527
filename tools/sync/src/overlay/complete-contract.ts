import { STATUS_CODES } from "node:http";
import { DirectedView } from "@snap/codegen/directed-view";
import { quickValidators } from "@snap/codegen/quick-validators";
import { SAMPLED, Sampler } from "@snap/codegen/sample-schema";
import type { JsonObject } from "@snap/openapi/json";
import { headersOf, mediaOf, parametersOf, responsesOf } from "@snap/openapi/places";

/**
 * Completes a contract: adds the standard descriptions of statuses to responses, and marked examples, sampled from the
 * schemas, to parameters, headers and bodies. Existing descriptions and examples are kept.
 */
export function completeContract(contract: JsonObject): JsonObject {
  const document = structuredClone(contract);
  for (const [response, pointer] of responsesOf(document)) {
    const status = pointer.slice(pointer.lastIndexOf("/") + 1);
    response["description"] ??= STATUS_CODES[status] ?? status;
  }
  const view = new DirectedView(document);
  const sampler = new Sampler(view.document, quickValidators(view.document));
  // The compiler reports schemas without a valid sample.
  const sample = (holder: Record<string, unknown>, pointer: string) => {
    const { example, examples, schema } = holder;
    if (example !== undefined || Object.keys(Object(examples)).length > 0 || schema === undefined) return undefined;
    return sampler.sample(view.schemaOf(holder), pointer);
  };
  for (const [holder, pointer] of [...parametersOf(document), ...headersOf(document)]) {
    const example = sample(holder, pointer);
    if (example !== undefined) Object.assign(holder, { example, ...SAMPLED });
  }
  for (const [media, pointer] of mediaOf(document)) {
    const value = sample(media, pointer);
    if (value !== undefined) media["examples"] = { sampled: { value, ...SAMPLED } };
  }
  return document;
}
