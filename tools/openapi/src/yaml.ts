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

/** How many objects a value holds, itself included, and how deep they are nested. */
interface Measure {
  readonly size: number;
  readonly height: number;
}

// Aliases make a small text a document without end, and `__proto__` is a trap for whoever copies it.
function checkTree(document: Json, file: string, fix: string): void {
  // An object that several aliases stand for is measured once.
  const measured = new Map<Json, Measure>();
  const above = new Set<Json>();
  const keys: string[] = [];
  const refuse = (message: string, code = "document-invalid") => {
    throw new ProblemError({ code, file, pointer: toPointer(keys), message, fix });
  };
  const measure = (value: Json): Measure => {
    if (typeof value !== "object" || value === null) return { size: 0, height: 0 };
    if (above.has(value)) refuse("a YAML alias refers to what it stands in", "document-circular");
    const known = measured.get(value);
    if (known !== undefined) return known;
    if (above.size > DEEPEST) refuse(`it is nested more than ${DEEPEST} levels deep`);
    if (Object.hasOwn(value, "__proto__")) refuse("it has a key __proto__");
    above.add(value);
    let size = 1;
    let height = 1;
    for (const [key, child] of Object.entries(value)) {
      keys.push(key);
      const below = measure(child);
      size += below.size;
      height = Math.max(height, below.height + 1);
      keys.pop();
    }
    if (height > DEEPEST) refuse(`it is nested more than ${DEEPEST} levels deep`);
    if (size > MOST_VALUES) refuse(`its aliases make more than ${MOST_VALUES} values of it`);
    above.delete(value);
    measured.set(value, { size, height });
    return { size, height };
  };
  measure(document);
}
