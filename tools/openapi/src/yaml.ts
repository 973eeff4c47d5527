import { CORE_SCHEMA, load, mergeTag, YAMLException } from "js-yaml";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { toPointer } from "./pointer.ts";
import { ProblemError } from "./problem.ts";

const MOST_ALIASES = 10_000;
const MOST_VALUES = 5_000_000;
const DEEPEST = 200;
const OPTIONS = { schema: CORE_SCHEMA.withTags(mergeTag), maxDepth: DEEPEST, maxAliases: MOST_ALIASES };

/** How to fix a file that cannot be read. */
export interface YamlFixes {
  /** Of its syntax. Default: to correct the line. */
  readonly syntax?: string;
  /** Of a document that holds itself, or is too large. Default: to write it without an alias. */
  readonly shape?: string;
}

/**
 * Reads YAML or JSON: a tree that ends. Two places may share an object, where an alias says so.
 *
 * @throws {ProblemError} that names the line, or the place in the document.
 */
export function readYaml(text: string, file: string, fixes: YamlFixes = {}): Json {
  const value = parse(text, file, fixes.syntax ?? "Correct the YAML at this line.");
  checkTree(value, file, fixes.shape ?? "Write there what is meant, without an alias.");
  return value;
}

/**
 * Reads a file of ours that holds an object; no two places of it share one.
 *
 * @throws {ProblemError} where it holds none.
 */
export function readYamlObject(text: string, file: string): JsonObject {
  const value: Json = JSON.parse(JSON.stringify(readYaml(text, file) ?? null));
  if (isObject(value)) return value;
  const fix = "Correct it, or take it from the last commit.";
  throw ProblemError.of("document-invalid", file, "the file holds no object", fix);
}

function parse(text: string, file: string, fix: string): Json {
  const isJson = text.trimStart().startsWith("{");
  try {
    const parsed: Json = isJson ? JSON.parse(text) : load(text, OPTIONS);
    return parsed;
  } catch (error) {
    // YAML may begin with a brace, too.
    if (isJson && error instanceof SyntaxError) return parse(`---\n${text}`, file, fix);
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark && { line: error.mark.line + 1 };
    throw new ProblemError({ code: "yaml-syntax", file, ...line, message: `this is no YAML: ${error.reason}`, fix });
  }
}

// Aliases make a small text a document without end, and `__proto__` is a trap for whoever copies it.
function checkTree(document: Json, file: string, fix: string): void {
  let count = 0;
  const above = new Set<Json>();
  const keys: string[] = [];
  const problemOf = (value: Json[] | JsonObject): string | undefined => {
    if (above.has(value)) return "a YAML alias refers to what it stands in";
    if (++count > MOST_VALUES) return `its aliases make more than ${MOST_VALUES} values of it`;
    if (above.size > DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
    return Object.hasOwn(value, "__proto__") ? "it has a key __proto__" : undefined;
  };
  const visit = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    const message = problemOf(value);
    const code = above.has(value) ? "document-circular" : "document-invalid";
    if (message !== undefined) throw new ProblemError({ code, file, pointer: toPointer(keys), message, fix });
    above.add(value);
    for (const key of Object.keys(value)) {
      keys.push(key);
      visit(Array.isArray(value) ? (value[Number(key)] ?? null) : (value[key] ?? null));
      keys.pop();
    }
    above.delete(value);
  };
  visit(document);
}
