import { METHODS } from "./model.ts";
import { isRecord } from "./schema-walk.ts";

type Tree = Record<string, unknown>;

/** Whether a parameter is the header that makes a request safe to repeat: clients send a value of their own. */
export function isIdempotencyKey(parameter: Tree): boolean {
  if (parameter["in"] !== "header") return false;
  return parameter["x-snap-idempotency-key"] === true || /^idempotency-key$/i.test(String(parameter["name"]));
}

/** Copies a document in which no caller has to give such a header. */
export function withOptionalKeys(document: Tree): Tree {
  const components = isRecord(document["components"]) ? document["components"] : {};
  const paths = mapRecords(document["paths"], (item) =>
    Object.fromEntries(
      Object.entries(loosen(item)).map(([key, value]) =>
        METHODS.some((method) => method === key) && isRecord(value) ? [key, loosen(value)] : [key, value],
      ),
    ),
  );
  const parameters = mapRecords(components["parameters"], optional);
  return {
    ...document,
    paths,
    components: { ...components, ...(components["parameters"] !== undefined && { parameters }) },
  };
}

function loosen(holder: Tree): Tree {
  const { parameters } = holder;
  if (!Array.isArray(parameters)) return holder;
  return { ...holder, parameters: parameters.map((each) => (isRecord(each) ? optional(each) : each)) };
}

function optional(parameter: Tree): Tree {
  return isIdempotencyKey(parameter) ? { ...parameter, required: false } : parameter;
}

function mapRecords(value: unknown, change: (record: Tree) => Tree): Tree {
  const entries = Object.entries(Object(value)).map(([key, each]) => [key, isRecord(each) ? change(each) : each]);
  return Object.fromEntries(entries);
}
