import { hasKeywords, type Kind, mapBelow } from "@snap/openapi/grammar";
import { isRecord, type Json, type JsonObject, sortKeys } from "@snap/openapi/json";
import { dump } from "js-yaml";

/** Prints a contract as YAML below some lines of comment: the same bytes for the same document, whatever made it. */
export function printContract(document: JsonObject, comment: readonly string[]): string {
  const head = comment.map((line) => `# ${line}\n`).join("");
  const options = { lineWidth: 120, noRefs: true, quoteStyle: "double", flowBracketPadding: true } as const;
  return head + dump(order(document, "object"), options);
}

/** The keys of OpenAPI in the order in which people read them; paths and components sorted by name. */
function order(value: Json, kind: Kind): Json {
  if (!isRecord(value) || !hasKeywords(kind)) return mapBelow(value, kind, order);
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b));
  return mapBelow(Object.fromEntries(entries), kind, (child, below, key) => {
    // Our own words are read by people, too.
    const ordered = order(child, key.startsWith("x-") ? "object" : below);
    return SORTED.has(key) && isRecord(ordered) ? sortKeys(ordered) : ordered;
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
