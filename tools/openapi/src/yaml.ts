import { CORE_SCHEMA, load, mergeTag, YAMLException } from "js-yaml";
import { isRecord, type Json, type JsonObject, type Tree } from "./json.ts";
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
  const flaw = findFlaw(value);
  if (flaw)
    throw new ProblemError({ ...flaw, file, fix: fixes.shape ?? "Write there what is meant, without an alias." });
  return value;
}

/**
 * Reads a file of ours that holds an object; no two places of it share one.
 *
 * @throws {ProblemError} where it holds none.
 */
export function readYamlObject(text: string, file: string): JsonObject {
  const value = copyTree(readYaml(text, file) ?? null);
  if (isRecord(value)) return value;
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
    throw new ProblemError({ code: "yaml-syntax", file, ...line, message: `this is not YAML: ${error.reason}`, fix });
  }
}

/** Copies what has no flaw, so that no two places share an object. */
export function copyTree(document: Tree): JsonObject;
export function copyTree(document: unknown): Json;
export function copyTree(document: unknown): Json {
  return JSON.parse(JSON.stringify(document));
}

/** What keeps a parsed document from being a tree that can be read to its end, and where. */
export interface Flaw {
  readonly code: "document-circular" | "document-invalid";
  readonly pointer: string;
  readonly message: string;
}

/** How many objects a value holds, itself included, and how deep they are nested. */
interface Measure {
  readonly size: number;
  readonly height: number;
}

/**
 * Finds the first flaw of a parsed document: it holds itself, or its aliases make a small text a document without end.
 * Unless `lenient`, no key may be `__proto__`, a trap for whoever copies it, and there is a limit to its depth.
 */
export function findFlaw(document: unknown, { lenient = false } = {}): Flaw | undefined {
  // An object that several aliases stand for is measured once.
  const measured = new Map<object, Measure>();
  const above = new Set<object>();
  const keys: string[] = [];
  let flaw: Flaw | undefined;
  const refuse = (message: string, code: Flaw["code"] = "document-invalid") => {
    flaw ??= { code, pointer: toPointer(keys), message };
    return { size: 0, height: 0 };
  };
  const tooDeep = `it is nested more than ${DEEPEST} levels deep`;
  const measure = (value: unknown): Measure => {
    if (typeof value !== "object" || value === null || flaw) return { size: 0, height: 0 };
    if (above.has(value)) return refuse("a YAML alias refers to what it stands in", "document-circular");
    const known = measured.get(value);
    if (known !== undefined) return known;
    if (!lenient && above.size > DEEPEST) return refuse(tooDeep);
    if (!lenient && Object.hasOwn(value, "__proto__")) return refuse("it has a key __proto__");
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
    if (!lenient && height > DEEPEST) refuse(tooDeep);
    if (size > MOST_VALUES) refuse(`its aliases make more than ${MOST_VALUES} values of it`);
    above.delete(value);
    measured.set(value, { size, height });
    return { size, height };
  };
  measure(document);
  return flaw;
}
