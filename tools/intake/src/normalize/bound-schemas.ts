import { isRecord, type Tree } from "@snap/openapi/json";
import { mapSchemas } from "@snap/openapi/places";
import { visitChildren } from "@snap/openapi/schema-walk";
import { resolve } from "@snap/openapi/spec-node";
import type { Warn } from "./warnings.ts";

/** How long the least list or text of a schema may be; lists in lists count together. */
const MOST = 1_000;
// What a pattern may repeat at most: real ones allow strings of 65,535 characters.
const MOST_REPEATS = 100_000;

/** Leaves out of every schema what makes even its least value too long to write down, in place. */
export function boundSchemas(document: Tree, warn: Warn): void {
  // By the most lists that a schema was found in.
  const seen = new Map<Tree, number>();
  const above = new Set<Tree>();
  mapSchemas(document, (schema, pointer) => {
    visit(schema, pointer, 1);
    return schema;
  });

  function visit(schema: unknown, pointer: string, copies: number): void {
    const part = resolve(document, schema);
    if (!isRecord(part) || above.has(part) || (seen.get(part) ?? 0) >= copies) return;
    seen.set(part, copies);
    above.add(part);
    bound(part, pointer, copies);
    const items = copies * Math.max(1, Number(part["minItems"] ?? 1));
    visitChildren(part, (child, keyword) => visit(child, pointer, LISTS.has(keyword) ? items : copies));
    above.delete(part);
  }

  function bound(part: Tree, pointer: string, copies: number): void {
    const limits = { minItems: MOST / copies, minLength: MOST, minProperties: MOST };
    for (const [keyword, most] of Object.entries(limits)) {
      if (Number(part[keyword]) > most) leaveOut(part, keyword, pointer);
    }
    if (part["pattern"] === undefined) return;
    const repeats = String(part["pattern"]).matchAll(/\{(\d+)(?:,(\d*))?\}/g);
    if ([...repeats].some(([, least, most]) => Math.max(Number(least), Number(most ?? 0)) > MOST_REPEATS))
      leaveOut(part, "pattern", pointer);
  }

  function leaveOut(part: Tree, keyword: string, pointer: string): void {
    const text = String(part[keyword]).slice(0, 40);
    delete part[keyword];
    warn("schema-loosened", pointer, `no example can be as long as its "${keyword}" asks (${text}): it is left out`);
  }
}

const LISTS = new Set(["contains", "items", "prefixItems"]);
