import { STATUS_CODES } from "node:http";
import { SpecNode, type ValidatorFor } from "@snap/codegen";
import { isTree, type Tree, treeAt } from "./document.ts";

/**
 * Lets the examples of a failure's body say its own status, where they say that of another: those that are `chosen`, and
 * as far as their schema accepts it.
 */
export function fitStatus(
  document: Tree,
  body: Tree,
  { status, validatorFor, chosen }: { status: string; validatorFor: ValidatorFor; chosen: (example: Tree) => boolean },
): void {
  if (WORDS[status] === undefined) return;
  const schema = SpecNode.of({ ...document, schema: body["schema"] }).get("schema");
  for (const example of Object.values(treeAt(body, "examples"))) {
    if (!isTree(example) || !chosen(example)) continue;
    const value = fit(example["value"], schema, status);
    if (JSON.stringify(value) === JSON.stringify(example["value"])) continue;
    if (validatorFor(body["schema"], "")?.(value)) example["value"] = value;
  }
}

// How people name what a status means.
const WORDS: Readonly<Record<string, RegExp>> = {
  400: /bad.?request|invalid/i,
  401: /un.?auth|not.?auth|credential/i,
  403: /forbidden|denied/i,
  404: /not.?found/i,
  409: /conflict|exists/i,
  422: /unprocessable/i,
  429: /too.?many|rate.?limit|throttl/i,
  500: /internal|server.?error/i,
  503: /unavailable/i,
};

function fit(value: unknown, schema: SpecNode, status: string): unknown {
  if (Array.isArray(value)) return value.map((item) => fit(item, below(schema, ["items"]), status));
  if (isTree(value)) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, each]) => [key, fit(each, below(schema, ["properties", key]), status)]),
    );
  }
  const known = below(schema, ["enum"]).value;
  if (Array.isArray(known)) return known.find((each) => says(each, status)) ?? value;
  const isOther = Object.keys(WORDS).some((other) => says(value, other)) && !says(value, status);
  if (!isOther || below(schema, ["const"]).exists) return value;
  return typeof value === "number" ? Number(status) : inStyleOf(String(value), status);
}

/** What stands below a schema, in itself or in what it is composed of. */
function below(schema: SpecNode, keys: readonly string[]): SpecNode {
  const own = keys.reduce((node, key) => node.get(key), schema);
  if (own.exists) return own;
  const parts = schema
    .get("allOf")
    .items()
    .map((part) => below(part, keys));
  return parts.find((part) => part.exists) ?? own;
}

function says(value: unknown, status: string): boolean {
  return String(value) === status || (typeof value === "string" && WORDS[status]?.test(value) === true);
}

function inStyleOf(text: string, status: string): string {
  const phrase = STATUS_CODES[status] ?? text;
  if (/^\d+$/.test(text)) return status;
  if (/^[a-z]+(?:[_-][a-z]+)*$/.test(text)) return phrase.toLowerCase().replaceAll(" ", text.includes("-") ? "-" : "_");
  return /^[A-Z]+(?:_[A-Z]+)*$/.test(text) ? phrase.toUpperCase().replaceAll(" ", "_") : phrase;
}
