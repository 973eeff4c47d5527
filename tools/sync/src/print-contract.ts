import { escapeLine, escapeYaml, isHiddenInYaml } from "@snap/openapi/escape";
import { hasKeywords, type Kind, mapBelow } from "@snap/openapi/grammar";
import { isRecord, type Json, type JsonObject, sortKeys } from "@snap/openapi/json";
import {
  DEFAULT_SCALAR_STYLE_RULES,
  dump,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  type ScalarStyleRule,
} from "js-yaml";

/** Prints a contract as YAML below a comment. The output depends only on the contract. */
export function printContract(document: JsonObject, comment: readonly string[]): string {
  const head = comment.map((line) => `# ${escapeLine(line)}\n`).join("");
  const ordered = order(document, "object");
  return (
    head + escapeYaml(hasLongString(ordered) ? `${JSON.stringify(ordered, undefined, 2)}\n` : dump(ordered, OPTIONS))
  );
}

// js-yaml decides on quotes with a pattern that fails for strings of two million characters. JSON is YAML too.
const LONGEST = 1_000_000;

function hasLongString(value: Json): boolean {
  if (typeof value === "string") return value.length > LONGEST;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, child]) => key.length > LONGEST || hasLongString(child));
}

// YAML can escape invisible characters only in double quotes.
const quoteHidden: ScalarStyleRule = (layout) => {
  if (layout.style === SCALAR_STYLE_PLAIN && isHiddenInYaml(layout.node.value))
    layout.style = SCALAR_STYLE_DOUBLE_QUOTED;
};

const OPTIONS = {
  lineWidth: 120,
  noRefs: true,
  quoteStyle: "double",
  flowBracketPadding: true,
  scalarStyleRules: [quoteHidden, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
} as const;

/** The keys of OpenAPI in reading order; paths and components are sorted by name. */
function order(value: Json, kind: Kind): Json {
  if (!isRecord(value) || !hasKeywords(kind)) return mapBelow(value, kind, order);
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b));
  return mapBelow(Object.fromEntries(entries), kind, (child, below, key) => {
    // Our extensions are sorted too.
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
