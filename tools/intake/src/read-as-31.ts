import { isRecord } from "@snap/openapi/json";

/**
 * Spells an OpenAPI 3.2 document as 3.1 has it, in place; an earlier one stays as it is. What 3.1 has no words for, such as
 * more methods, is left for the lenient reading to report.
 */
export function readAs31(document: Record<string, unknown>): Record<string, unknown> {
  if (!/^3\.2/.test(String(document["openapi"]))) return document;
  document["openapi"] = "3.1.1";
  delete document["$self"];
  spell(document["paths"]);
  spell(document["components"]);
  return document;
}

// Schemas and data hold none of these words: neither is visited.
function spell(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) spell(item);
  if (!isRecord(value)) return;
  // The items of a stream, which is what its schema is about here.
  if (value["itemSchema"] !== undefined) value["schema"] ??= value["itemSchema"];
  delete value["itemSchema"];
  for (const [key, child] of Object.entries(value)) {
    if (key === "examples") spellExamples(child);
    else if (!["schema", "schemas", "example"].includes(key)) spell(child);
  }
}

function spellExamples(examples: unknown): void {
  for (const example of isRecord(examples) ? Object.values(examples).filter(isRecord) : []) {
    const { dataValue, serializedValue } = example;
    const value = dataValue ?? serializedValue;
    if (value !== undefined) example["value"] ??= value;
    delete example["dataValue"];
    delete example["serializedValue"];
  }
}
