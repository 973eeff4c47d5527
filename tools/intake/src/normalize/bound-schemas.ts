import { hasUnsafeFormat, riskyPatterns } from "@snap/codegen/check-effort";
import { isRecord, type Tree } from "@snap/openapi/json";
import { mapSchemas } from "@snap/openapi/places";
import { visitChildren } from "@snap/openapi/schema-walk";
import { SpecNode } from "@snap/openapi/spec-node";
import type { Warn } from "./warnings.ts";

/** The maximum length of the smallest list or string of a schema. The lengths of nested lists multiply. */
const MOST = 1_000;

/** Removes, in place, keywords that make even the smallest value of a schema too large, or a search too slow. */
export function boundSchemas(document: Tree, warn: Warn): void {
  // The schemas by the largest product of the lengths of the surrounding lists.
  const seen = new Map<Tree, number>();
  const above = new Set<Tree>();
  const root = SpecNode.of(document);
  mapSchemas(document, (schema, pointer) => {
    visit(schema, pointer, 1);
    return schema;
  });

  function visit(schema: unknown, pointer: string, copies: number): void {
    const part = root.as(schema).followed().value;
    if (!isRecord(part) || above.has(part) || (seen.get(part) ?? 0) >= copies) return;
    seen.set(part, copies);
    above.add(part);
    bound(part, pointer, copies);
    const items = copies * Math.max(1, Number(part["minItems"] ?? 1));
    visitChildren(part, (child, keyword) => visit(child, pointer, LISTS.has(keyword) ? items : copies));
    above.delete(part);
  }

  function bound(part: Tree, place: string, copies: number): void {
    const limits = { minItems: MOST / copies, minLength: MOST, minProperties: MOST };
    for (const [keyword, most] of Object.entries(limits)) {
      if (Number(part[keyword]) > most) leaveOut(part, keyword, place);
    }
    if (hasUnsafeFormat(part)) {
      warn("schema-loosened", place, `every object has a property "${part["format"]}", so this format was removed`);
      delete part["format"];
    }
    for (const [pattern, risk] of riskyPatterns(part)) {
      if (part["pattern"] === pattern) delete part["pattern"];
      const named = part["patternProperties"];
      if (isRecord(named)) delete named[pattern];
      warn("schema-loosened", place, `searching with its "pattern" is not safe, so the pattern was removed: ${risk}`);
    }
  }

  function leaveOut(part: Tree, keyword: string, pointer: string): void {
    const text = String(part[keyword]).slice(0, 40);
    delete part[keyword];
    warn(
      "schema-loosened",
      pointer,
      `no example can be as long as its "${keyword}" requires (${text}), so the keyword was removed`,
    );
  }
}

const LISTS = new Set(["contains", "items", "prefixItems"]);
