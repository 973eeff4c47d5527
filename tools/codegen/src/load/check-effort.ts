import { findCostly } from "@snap/openapi/effort";
import { isRecord, type Tree } from "@snap/openapi/json";
import { patternRisk } from "@snap/openapi/pattern-risk";
import type { Diagnostic, Report } from "../diagnostic.ts";

/**
 * Finds a schema whose values take very long to sample or validate, patterns that take very long to search with, and
 * formats that fail.
 */
export function checkEffort(document: Tree, report: Report): Diagnostic[] {
  const unsafe: Diagnostic[] = [];
  const excess = findCostly(document, (schema, pointer) => {
    for (const [pattern, risk] of riskyPatterns(schema)) {
      const message = `the pattern ${shorten(pattern)} can make a search extremely slow: ${risk}`;
      const fix = "Rewrite it without the repetition, or with ^ at its start, or remove it.";
      unsafe.push(report("pattern-unsafe", pointer, message, fix));
    }
    if (hasUnsafeFormat(schema)) {
      const message = `the format ${schema["format"]} has the name of a property of every object`;
      unsafe.push(report("schema-invalid", pointer, message, "Use another format, or remove it."));
    }
  });
  return excess ? [report("schema-excessive", excess.pointer, excess.message, excess.fix)] : unsafe;
}

/** Returns the unsafe patterns directly in a schema, each with the reason. */
export function riskyPatterns({ pattern, patternProperties }: Tree): [pattern: string, risk: string][] {
  const names = isRecord(patternProperties) ? Object.keys(patternProperties) : [];
  const patterns = typeof pattern === "string" ? [pattern, ...names] : names;
  return patterns.flatMap((each): [string, string][] => {
    const risk = patternRisk(each);
    return risk === undefined ? [] : [[each, risk]];
  });
}

/**
 * Returns whether a format has the name of a property of every object, which libraries would find instead of the
 * format.
 */
export function hasUnsafeFormat({ format }: Tree): boolean {
  return typeof format === "string" && format in Object.prototype;
}

function shorten(pattern: string): string {
  return JSON.stringify(pattern.length > 40 ? `${pattern.slice(0, 39)}…` : pattern);
}
