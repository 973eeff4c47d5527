import { findExcess, findLarge } from "@snap/openapi/effort";
import { isRecord, type Tree } from "@snap/openapi/json";
import { patternRisk } from "@snap/openapi/pattern-risk";
import { eachSchema } from "@snap/openapi/places";
import { schemasIn } from "@snap/openapi/schema-walk";
import type { Diagnostic, Report } from "../diagnostic.ts";

/**
 * Finds a schema whose values take very long to sample or validate, and patterns that take very long to search with.
 */
export function checkEffort(document: Tree, report: Report): Diagnostic[] {
  const excess = findExcess(document) ?? findLarge(document);
  if (excess) return [report("schema-excessive", excess.pointer, excess.message, excess.fix)];
  return [...eachSchema(document)].flatMap(([schema, pointer]) =>
    schemasIn(schema)
      .flatMap(riskyPatterns)
      .map(([pattern, risk]) => {
        const message = `the pattern ${shorten(pattern)} can make a search extremely slow: ${risk}`;
        return report(
          "pattern-unsafe",
          pointer,
          message,
          "Rewrite it without the repetition, or with ^ at its start, or remove it.",
        );
      }),
  );
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

function shorten(pattern: string): string {
  return JSON.stringify(pattern.length > 40 ? `${pattern.slice(0, 39)}…` : pattern);
}
