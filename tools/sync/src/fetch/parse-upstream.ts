import { isObject, type Json, type JsonObject } from "@snap/openapi/json";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { CORE_SCHEMA, load, mergeTag, YAMLException } from "js-yaml";

const MOST_ALIASES = 10_000;
const MOST_VALUES = 5_000_000;
const DEEPEST = 200;
const YAML = { schema: CORE_SCHEMA.withTags(mergeTag), maxDepth: DEEPEST, maxAliases: MOST_ALIASES };

/**
 * Reads the text of a document as JSON or YAML: an object, and one that ends.
 *
 * @throws {ProblemError} that says what else it is.
 */
export function parseUpstream(text: string, place: string): JsonObject {
  const document = parse(text.replace(/^\uFEFF/, ""), place);
  const fault = checkSize(document, place);
  if (fault) throw new ProblemError(fault);
  if (isObject(document)) return document;
  throw ProblemError.of("upstream-invalid", place, "this is no object", FIX);
}

const FIX = "Name an OpenAPI description.";

function parse(text: string, place: string): Json {
  if (text.trim() === "") throw ProblemError.of("upstream-invalid", place, "this is empty", FIX);
  if (/^\s*</.test(text)) {
    const fix = "Name the description itself: this is a page, or one about an error.";
    throw ProblemError.of("upstream-invalid", place, "this is HTML or XML, not YAML or JSON", fix);
  }
  const json = text.trimStart().startsWith("{");
  try {
    const parsed: Json = json ? JSON.parse(text) : load(text, YAML);
    return parsed;
  } catch (error) {
    if (json && error instanceof SyntaxError) return parseFlow(text, place);
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? `${place}:${error.mark.line + 1}` : place;
    const fix = "Fetch it once more, as it may be cut off; else tell upstream, or take a mended copy with --from.";
    throw ProblemError.of("upstream-invalid", line, `this is no YAML: ${error.reason}`, fix);
  }
}

// YAML may begin with a brace, too.
function parseFlow(text: string, place: string): Json {
  return parse(`---\n${text}`, place);
}

// Aliases make a small text a document without end, and `__proto__` is a trap for whoever copies it.
function checkSize(document: Json, place: string): Problem | undefined {
  let count = 0;
  const above = new Set<Json>();
  const visit = (value: Json): string | undefined => {
    if (typeof value !== "object" || value === null) return undefined;
    if (above.has(value)) return "a YAML alias refers to what it stands in";
    if (++count > MOST_VALUES) return `its aliases make more than ${MOST_VALUES} values of it`;
    if (above.size > DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
    if (Object.hasOwn(value, "__proto__")) return "it has a key __proto__";
    above.add(value);
    for (const child of Array.isArray(value) ? value : Object.values(value)) {
      const message = visit(child);
      if (message !== undefined) return message;
    }
    above.delete(value);
    return undefined;
  };
  const message = visit(document);
  return message === undefined
    ? undefined
    : { code: "upstream-invalid", file: place, message, fix: "Refuse this file, and tell upstream." };
}
