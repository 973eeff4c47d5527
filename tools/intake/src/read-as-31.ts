import { walk } from "@snap/openapi/grammar";
import { at, type Tree } from "@snap/openapi/json";

/**
 * Converts an OpenAPI 3.2 document to 3.1 in place; earlier versions are left unchanged. Features without an
 * equivalent in 3.1, such as additional methods, are reported by the lenient reading.
 */
export function readAs31(document: Tree): Tree {
  if (!/^3\.2/.test(String(document["openapi"]))) return document;
  document["openapi"] = "3.1.1";
  delete document["$self"];
  walk(document, (holder, kind, keys) => {
    if (kind !== "object") return;
    // The schema of a stream's items, which replaces that of the stream.
    move(holder, ["itemSchema"], "schema");
    if (holder["in"] === "querystring") spreadQuery(holder);
    if (keys.at(-2) === "examples") move(holder, ["dataValue", "serializedValue"], "value");
  });
  return document;
}

// A form that is the whole query string is an object whose properties are query parameters.
function spreadQuery(parameter: Tree): void {
  const form = at(parameter, "content", "application/x-www-form-urlencoded", "schema");
  if (form === undefined) return;
  Object.assign(parameter, { in: "query", style: "form", explode: true, schema: form });
  delete parameter["content"];
}

// Uses the first of the keywords that exists, unless the name is already set.
function move(holder: Tree, words: readonly string[], name: string): void {
  const value = words.map((word) => holder[word]).find((each) => each !== undefined && each !== null);
  if (value !== undefined) holder[name] ??= value;
  for (const word of words) delete holder[word];
}
