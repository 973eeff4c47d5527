import { CORE_SCHEMA, load, mergeTag, YAMLException } from "js-yaml";
import { isRecord, type Json, type JsonObject, type Tree } from "./json.ts";
import { toPointer } from "./pointer.ts";
import { ProblemError } from "./problem.ts";

const MOST_ALIASES = 10_000;
const MOST_VALUES = 5_000_000;
const DEEPEST = 200;
/** The number of objects from which counting each alias takes longer than remembering the objects. */
const MOST_COUNTED = 500_000;
const OPTIONS = { schema: CORE_SCHEMA.withTags(mergeTag), maxDepth: DEEPEST, maxAliases: MOST_ALIASES };

/** The fixes to suggest for a file that cannot be read. */
export interface YamlFixes {
  /** The fix for a syntax error. Default: correct the line. */
  readonly syntax?: string;
  /** The fix for a document that contains itself or is too large. Default: write the document without an alias. */
  readonly shape?: string;
}

/**
 * Parses YAML or JSON into a finite tree. Two places share an object if the document has an alias.
 *
 * @throws {ProblemError} with the line or the place in the document.
 */
export function readYaml(text: string, file: string, fixes: YamlFixes = {}): Json {
  const value = parse(text, file, fixes.syntax ?? "Correct the YAML at this line.");
  const flaw = findFlaw(value);
  if (flaw) throw new ProblemError({ ...flaw, file, fix: fixes.shape ?? "Replace the alias with the value." });
  return value;
}

/**
 * Parses a YAML file whose root is an object. No two places of the result share an object.
 *
 * @throws {ProblemError} if the root is not an object.
 */
export function readYamlObject(text: string, file: string): JsonObject {
  const value = copyTree(readYaml(text, file) ?? null);
  if (isRecord(value)) return value;
  const fix = "Correct it, or restore it from the last commit.";
  throw ProblemError.of("document-invalid", file, "the file must contain an object", fix);
}

function parse(text: string, file: string, fix: string): Json {
  const isJson = text.trimStart().startsWith("{");
  try {
    const parsed: Json = isJson ? JSON.parse(text) : load(text, OPTIONS);
    return parsed;
  } catch (error) {
    // YAML may also begin with a brace.
    if (isJson && error instanceof SyntaxError) return parse(`---\n${text}`, file, fix);
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark && { line: error.mark.line + 1 };
    throw new ProblemError({ code: "yaml-syntax", file, ...line, message: `this is not YAML: ${error.reason}`, fix });
  }
}

/** Copies a valid document, so that no two places share an object. */
export function copyTree(document: Tree): JsonObject;
export function copyTree(document: unknown): Json;
export function copyTree(document: unknown): Json {
  return JSON.parse(JSON.stringify(document));
}

/** A reason why a parsed document is not a finite tree, and its place. */
export interface Flaw {
  readonly code: "document-circular" | "document-invalid";
  readonly pointer: string;
  readonly message: string;
}

/** Returns the number of objects in a value, including the value itself, and their maximum depth. */
interface Measure {
  readonly size: number;
  readonly height: number;
}

/**
 * Finds the first flaw of a parsed document: a cycle, or aliases that expand a small file into an enormous document.
 * Unless `lenient` is set, also refuses the key `__proto__` and documents that are nested too deeply.
 */
export function findFlaw(document: unknown, { lenient = false } = {}): Flaw | undefined {
  if (isFlawless(document, lenient)) return undefined;
  // An object with several aliases is measured once.
  const measured = new Map<object, Measure>();
  const above = new Set<object>();
  const keys: string[] = [];
  let flaw: Flaw | undefined;
  const refuse = (message: string, code: Flaw["code"] = "document-invalid") => {
    flaw ??= { code, pointer: toPointer(keys), message };
    return NOTHING;
  };
  const tooDeep = `it is nested more than ${DEEPEST} levels deep`;
  const measure = (value: object): Measure => {
    if (flaw) return NOTHING;
    if (above.has(value)) return refuse("a YAML alias refers to an object that contains it", "document-circular");
    const known = measured.get(value);
    if (known !== undefined) return known;
    if (!lenient && above.size > DEEPEST) return refuse(tooDeep);
    if (!lenient && Object.hasOwn(value, "__proto__")) return refuse("it has a key named __proto__");
    above.add(value);
    let size = 1;
    let height = 1;
    for (const key of Object.keys(value)) {
      if (/\p{Surrogate}/u.test(key))
        return refuse("it has a name with half of a surrogate pair, which is not Unicode");
      const child: unknown = Reflect.get(value, key);
      if (typeof child !== "object" || child === null) continue;
      keys.push(key);
      const below = measure(child);
      size += below.size;
      height = Math.max(height, below.height + 1);
      keys.pop();
    }
    if (!lenient && height > DEEPEST) refuse(tooDeep);
    if (size > MOST_VALUES) refuse(`its aliases expand it to more than ${MOST_VALUES} values`);
    above.delete(value);
    measured.set(value, { size, height });
    return { size, height };
  };
  if (typeof document === "object" && document !== null) measure(document);
  return flaw;
}

const NOTHING: Measure = { size: 0, height: 0 };

// Checks a document without remembering its objects, which takes half the time. A cycle is nested too deeply, and an
// object counts once for each alias. May return `false` for a document without a flaw.
function isFlawless(document: unknown, lenient: boolean): boolean {
  let left = MOST_COUNTED;
  const check = (value: object, depth: number): boolean => {
    if (depth > DEEPEST || --left < 0 || (!lenient && Object.hasOwn(value, "__proto__"))) return false;
    for (const key of Object.keys(value)) {
      if (/\p{Surrogate}/u.test(key)) return false;
      const child: unknown = Reflect.get(value, key);
      if (typeof child === "object" && child !== null && !check(child, depth + 1)) return false;
    }
    return true;
  };
  return typeof document !== "object" || document === null || check(document, 1);
}
