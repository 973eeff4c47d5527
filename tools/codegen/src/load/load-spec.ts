import { readFile } from "node:fs/promises";
import {
  BaseResolver,
  createConfig,
  type Document,
  getLineColLocation,
  lintDocument,
  makeDocumentFromString,
  type NormalizedProblem,
  Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { isRecord } from "@snap/openapi/json";
import { keysOf } from "@snap/openapi/pointer";
import { SpecNode } from "@snap/openapi/spec-node";
import type { Diagnostic, Report } from "../diagnostic.ts";
import type { ValidatorFor } from "../model/create-validators.ts";
import { checkDocument } from "./check-document.ts";
import { checkEffort } from "./check-effort.ts";
import { checkRings } from "./check-rings.ts";
import { isBooleanSchema, LINT_RULES, REFERENCE_RULES, toDiagnostic } from "./lint-rules.ts";

/** A spec as one self-contained document. */
export interface LoadedSpec {
  /** Path of the file, relative to the repository. */
  readonly file: string;
  readonly root: SpecNode;
  readonly report: Report;
  /** Returns the line of a JSON Pointer. */
  readonly lineOf: (pointer: string) => number | undefined;
  /** The spec with directed schemas, if it has been computed. */
  readonly directed?: Record<string, unknown>;
  /** The validators that the spec's examples have been checked with, if any. */
  readonly validatorFor?: ValidatorFor;
}

/**
 * Reads and validates the spec at `path`, which messages call `file`. Returns no spec if its problems prevent further
 * checks.
 */
export async function loadSpec(path: string, file: string): Promise<[LoadedSpec | undefined, Diagnostic[]]> {
  const document = await readDocument(path, file);
  if ("code" in document) return [undefined, [document]];
  const hasLines = !isWide(document.parsed);
  return validate(document, file, (pointer) => (hasLines ? lineOf(document, pointer) : undefined));
}

/**
 * Creates a spec from a third-party document that has been linted. Messages call it `file` and have no line numbers.
 */
export function toSpec(
  parsed: unknown,
  file: string,
  completed: { readonly directed: Record<string, unknown>; readonly validatorFor: ValidatorFor },
  problems: readonly NormalizedProblem[],
): [LoadedSpec | undefined, Diagnostic[]] {
  const report: Report = (code, pointer, message, fix) => ({ code, file, pointer, message, fix });
  const faults = checkDocument(parsed, report);
  if (faults.length > 0) return [undefined, faults];
  const spec = { file, root: SpecNode.of(parsed), report, lineOf: () => undefined, ...completed };
  return [spec, problems.map((problem) => toDiagnostic(problem, report))];
}

async function validate(
  document: Document,
  file: string,
  lineOf: LoadedSpec["lineOf"],
): Promise<[LoadedSpec | undefined, Diagnostic[]]> {
  const report: Report = (code, pointer, message, fix) => {
    const line = lineOf(pointer);
    return { code, file, pointer, ...(line && { line }), message, fix };
  };
  const faults = checkDocument(document.parsed, report);
  // Only a tree can be searched for circular references.
  if (faults.length === 0) faults.push(...checkRings(document.parsed, report));
  if (faults.length === 0 && isRecord(document.parsed)) faults.push(...checkEffort(document.parsed, report));
  if (faults.length > 0) return [undefined, faults];

  const problems = await lint(document, LINT_RULES);
  return [{ file, root: SpecNode.of(document.parsed), report, lineOf }, problems.map((it) => toDiagnostic(it, report))];
}

/** Finds the broken references of a third-party document. */
export function lintReferences(parsed: unknown): Promise<NormalizedProblem[]> {
  return lint({ source: new Source("spec", ""), parsed }, REFERENCE_RULES);
}

async function lint(document: Document, rules: typeof LINT_RULES): Promise<NormalizedProblem[]> {
  const config = await createConfig({ rules });
  const problems = await lintDocument({ document, config, externalRefResolver: new ClosedResolver() });
  return problems.filter((problem) => !isBooleanSchema(problem) && !isSchemaName(problem, document.parsed));
}

// `checkDocument` has checked discriminators that use a plain schema name; the library mistakes it for a file name.
function isSchemaName({ ruleId, location }: NormalizedProblem, parsed: unknown): boolean {
  const pointer = location[0]?.pointer ?? "";
  if (ruleId !== "no-unresolved-refs" || !/\/discriminator\/mapping\/[^/]+$/.test(pointer)) return false;
  const keys = keysOf(pointer);
  const { value } = keys.reduce((node, key) => node.raw(key), SpecNode.of(parsed));
  return typeof value === "string" && !value.includes("#");
}

async function readDocument(path: string, file: string): Promise<Diagnostic | Document> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const message = `the file cannot be read (${error.message.split(",")[0]})`;
    return { code: "spec-unreadable", file, pointer: "", message, fix: "Create the file, or make it readable." };
  }
  return parseDocument(text, path, file);
}

/** Parses YAML or JSON. */
export function parseDocument(text: string, path: string, file: string): Diagnostic | Document {
  try {
    return makeDocumentFromString(text.replaceAll("\r\n", "\n"), path);
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error;
    const message = error.message.split(' in "')[0] ?? error.message;
    const place = { file, pointer: "", line: error.line };
    const [, depth] = /maxDepth \((\d+)\)/.exec(message) ?? [];
    return depth === undefined
      ? { code: "yaml-syntax", ...place, message, fix: "Correct the YAML at this place." }
      : {
          code: "document-invalid",
          ...place,
          message: `it is nested more than ${depth} levels deep`,
          fix: "Move its inner schemas to components.",
        };
  }
}

// The parser that finds lines compares each key of an object with all others.
const MOST_KEYS = 2_000;

function isWide(parsed: unknown): boolean {
  const seen = new Set([parsed]);
  for (const value of seen) {
    if (typeof value !== "object" || value === null) continue;
    const children = Object.values(value);
    if (isRecord(value) && children.length > MOST_KEYS) return true;
    for (const child of children) if (typeof child === "object") seen.add(child);
  }
  return false;
}

function lineOf({ source }: Document, pointer: string): number | undefined {
  try {
    return getLineColLocation({ source, pointer: `#${pointer || "/"}`, reportOnKey: false }).start.line;
  } catch {
    // Lines are found by another parser, which fails for some valid YAML, such as `!!binary`. The pointer remains.
    return undefined;
  }
}

/** A resolver that opens no file and no address: a spec is untrusted input and must be self-contained. */
class ClosedResolver extends BaseResolver {
  override loadExternalRef(reference: string): Promise<never> {
    return Promise.reject(new Error(`refused to read ${reference}: a spec must be self-contained`));
  }
}
