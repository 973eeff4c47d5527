import { isRecord } from "@snap/openapi/json";
import { mediaKind } from "@snap/openapi/media-kind";
import { METHODS } from "@snap/openapi/operations";

type Tree = Record<string, unknown>;

/** Whether a parameter is the header that makes a request safe to repeat: clients send a value of their own. */
export function isIdempotencyKey(parameter: Tree): boolean {
  if (parameter["in"] !== "header") return false;
  return parameter["x-snap-idempotency-key"] === true || /^idempotency-key$/i.test(String(parameter["name"]));
}

/**
 * Copies a document with its parameters as callers pass them: none has to give such a header, and what is sent as JSON
 * is passed as the value that it stands for.
 */
export function withPassedParameters(document: Tree): Tree {
  const components = isRecord(document["components"]) ? document["components"] : {};
  const paths = mapRecords(document["paths"], (item) =>
    Object.fromEntries(
      Object.entries(withPassed(item)).map(([key, value]) =>
        METHODS.some((method) => method === key) && isRecord(value) ? [key, withPassed(value)] : [key, value],
      ),
    ),
  );
  const parameters = mapRecords(components["parameters"], asPassed);
  return {
    ...document,
    paths,
    components: { ...components, ...(components["parameters"] !== undefined && { parameters }) },
  };
}

function withPassed(holder: Tree): Tree {
  const { parameters } = holder;
  if (!Array.isArray(parameters)) return holder;
  return { ...holder, parameters: parameters.map((each) => (isRecord(each) ? asPassed(each) : each)) };
}

function asPassed(parameter: Tree): Tree {
  if (isIdempotencyKey(parameter)) return { ...parameter, required: false };
  const [[type, media] = []] = Object.entries(Object(parameter["content"]));
  if (type === undefined || mediaKind(type) !== "json") return parameter;
  const { content: _, ...rest } = parameter;
  return { ...rest, schema: isRecord(media) ? (media["schema"] ?? true) : true };
}

function mapRecords(value: unknown, change: (record: Tree) => Tree): Tree {
  const entries = Object.entries(Object(value)).map(([key, each]) => [key, isRecord(each) ? change(each) : each]);
  return Object.fromEntries(entries);
}
