import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord, type Json, type JsonObject, mapEntries, sortKeys } from "@snap/openapi/json";
import { dump } from "js-yaml";

/** Prints a contract as YAML below some lines of comment: the same bytes for the same document, whatever made it. */
export function printContract(document: JsonObject, comment: readonly string[]): string {
  const head = comment.map((line) => `# ${line}\n`).join("");
  const options = { lineWidth: 120, noRefs: true, quoteStyle: "double", flowBracketPadding: true } as const;
  return head + dump(order(document, "object"), options);
}

/** The keys of OpenAPI in the order in which people read them; paths and components sorted by name. */
function order(value: Json, kind: Kind): Json {
  if (kind === "data") return value;
  if (Array.isArray(value)) return value.map((item) => order(item, kind));
  if (!isRecord(value)) return value;
  const entries = hasKeywords(kind)
    ? Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b))
    : Object.entries(value);
  return mapEntries(Object.fromEntries(entries), (key, child) => {
    // Our own words are read by people, too.
    const below = order(child, hasKeywords(kind) && key.startsWith("x-") ? "object" : kindBelow(kind, key, child));
    return SORTED.has(key) && hasKeywords(kind) && isRecord(below) ? sortKeys(below) : below;
  });
}

const SORTED = new Set(
  "components headers parameters paths requestBodies responses schemas securitySchemes".split(" "),
);

const ORDER = "openapi info servers $ref operationId name in tags type required format title summary description".split(
  " ",
);
const LAST = "headers content schema examples example responses security paths components".split(" ");

function rank(key: string): number {
  const first = ORDER.indexOf(key);
  return first >= 0 ? first : ORDER.length + 1 + LAST.indexOf(key);
}
