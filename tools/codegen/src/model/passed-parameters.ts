import { isRecord, type Tree } from "@snap/openapi/json";
import { mediaKind } from "@snap/openapi/media-kind";
import { mapOperations } from "@snap/openapi/operations";
import { mapValues } from "@snap/openapi/schema-walk";

/**
 * Whether a parameter is the header or the query parameter that makes a request safe to repeat; clients generate its
 * value if it is missing.
 */
export function isIdempotencyKey(parameter: Tree): boolean {
  if (parameter["in"] === "query") return parameter["x-snap-idempotency-key"] === true;
  if (parameter["in"] !== "header") return false;
  return parameter["x-snap-idempotency-key"] === true || /^idempotency-key$/i.test(String(parameter["name"]));
}

/**
 * Copies a document with its parameters as callers pass them. An idempotency key is optional, and so is a parameter
 * that can get its value from a client option. A parameter that is sent as JSON is passed as a value.
 */
export function withPassedParameters(document: Tree): Tree {
  const { components } = document;
  const passed = mapOperations(document, withPassed, withPassed);
  if (!isRecord(components) || !isRecord(components["parameters"])) return passed;
  const parameters = mapValues(components["parameters"], (each) => (isRecord(each) ? asPassed(each) : each));
  return { ...passed, components: { ...components, parameters } };
}

function withPassed(holder: Tree): Tree {
  const { parameters } = holder;
  if (!Array.isArray(parameters)) return holder;
  return { ...holder, parameters: parameters.map((each) => (isRecord(each) ? asPassed(each) : each)) };
}

function asPassed(parameter: Tree): Tree {
  if (isIdempotencyKey(parameter) || parameter["x-snap-scope"] !== undefined) return { ...parameter, required: false };
  const [[type, media] = []] = Object.entries(Object(parameter["content"]));
  if (type === undefined || mediaKind(type) !== "json") return parameter;
  const { content: _, ...rest } = parameter;
  return { ...rest, schema: isRecord(media) ? (media["schema"] ?? true) : true };
}
