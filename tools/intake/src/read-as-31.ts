import { walk } from "@snap/openapi/grammar";
import type { Tree } from "@snap/openapi/json";

/**
 * Spells an OpenAPI 3.2 document as 3.1 has it, in place; an earlier one stays as it is. What 3.1 has no words for, such as
 * more methods, is left for the lenient reading to report.
 */
export function readAs31(document: Tree): Tree {
  if (!/^3\.2/.test(String(document["openapi"]))) return document;
  document["openapi"] = "3.1.1";
  delete document["$self"];
  walk(document, (holder, kind, keys) => {
    if (kind !== "object") return;
    // The items of a stream, which is what its schema is about here.
    move(holder, ["itemSchema"], "schema");
    if (keys.at(-2) === "examples") move(holder, ["dataValue", "serializedValue"], "value");
  });
  return document;
}

// The first of the words that is there counts where nothing stands under the name yet.
function move(holder: Tree, words: readonly string[], name: string): void {
  const value = words.map((word) => holder[word]).find((each) => each !== undefined && each !== null);
  if (value !== undefined) holder[name] ??= value;
  for (const word of words) delete holder[word];
}
