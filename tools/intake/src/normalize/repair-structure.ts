import type { NormalizedProblem } from "@redocly/openapi-core";
import { lintStructure } from "@snap/codegen/lint-structure";
import { lintReferences } from "@snap/codegen/load-spec";
import { at, type Tree } from "@snap/openapi/json";
import { keysOf } from "@snap/openapi/pointer";
import type { Warn } from "./warnings.ts";

const ROUNDS = 5;

/**
 * Fixes problems that the OpenAPI library reports: removes unexpected properties, and adds empty required ones.
 *
 * Returns the remaining problems.
 */
export async function repairStructure(document: Tree, warn: Warn): Promise<NormalizedProblem[]> {
  for (let round = 0; round < ROUNDS; round++) {
    const problems = await lintStructure(document);
    const repaired = problems
      .toReversed()
      .filter((problem) => problem.ruleId === "struct" && repair(document, problem, warn));
    if (repaired.length > 0) continue;
    // Removed objects may have been the targets of references.
    return round === 0 ? problems : [...problems, ...(await lintReferences(document))];
  }
  return [...(await lintStructure(document)), ...(await lintReferences(document))];
}

function repair(document: Tree, { message, location }: NormalizedProblem, warn: Warn): boolean {
  const pointer = (location[0]?.pointer ?? "").replace(/^#\/?/, "/").replace(/^\/$/, "");
  const [first = ""] = message.split("\n");
  const missing = /The field `(.+?)` must be present/.exec(first)?.[1];
  const holder = at(document, ...(missing === undefined ? keysOf(pointer).slice(0, -1) : keysOf(pointer)));
  if (typeof holder !== "object" || holder === null) return false;
  const key = missing ?? keysOf(pointer).at(-1) ?? "";
  if (missing !== undefined) Reflect.set(holder, key, EMPTY[missing] ?? "");
  else if (!Object.hasOwn(holder, key)) return false;
  else if (/Expected type `String` but got `(?:number|integer|boolean)`/i.test(first)) {
    Reflect.set(holder, key, String(Reflect.get(holder, key)));
  } else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  // Descriptions do not affect clients.
  warn(PROSE.has(key) ? "content-changed" : "structure-fixed", pointer, first);
  return true;
}

const PROSE = new Set(["description", "externalDocs", "summary", "title"]);

const EMPTY: Readonly<Record<string, unknown>> = { items: {}, paths: {}, responses: {}, schema: {}, content: {} };
