import { isRecord } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { isNull } from "./read-parts.ts";
import type { Schema } from "./schema.ts";

/**
 * Returns whether a schema accepts null: `nullable: true` in OpenAPI 3.0, a `type` with "null", or an alternative that
 * is null. Returns undefined if the schema does not state it.
 *
 * `nullable` next to a reference or `allOf` makes the whole schema accept null, and so does an alternative that is
 * null.
 */
export function readNullable(schema: Schema): boolean | undefined {
  return all(schema.map((place) => nullableAt(place, new Set())));
}

function nullableAt(place: SpecNode, seen: Set<string>): boolean | undefined {
  if (!isRecord(place.value) || seen.has(place.pointer)) return undefined;
  seen.add(place.pointer);
  const { ref } = place;
  const target = ref === undefined ? undefined : place.followed();
  // OpenAPI 3.0 ignores `nullable` next to a reference, but authors expect it to apply.
  if (place.document.version === "3.0" && place.flag("nullable")) return true;
  if (target && place.document.version === "3.0") return nullableAt(target, seen);

  const { type } = place.value;
  const around = [...place.raw("allOf").rawItems(), ...(target ? [target] : [])];
  const choices = ["anyOf", "oneOf"].flatMap((keyword) => {
    const choice = place.raw(keyword).rawItems();
    return choice.length > 0 ? [choice] : [];
  });
  return all([
    type === undefined ? undefined : [type].flat().includes("null"),
    valuesNullable(place),
    ...around.map((part) => nullableAt(part, seen)),
    ...choices.map((choice) => choiceNullable(choice, seen)),
  ]);
}

function choiceNullable(choice: readonly SpecNode[], seen: Set<string>): boolean | undefined {
  if (choice.some((alternative) => isNull(alternative.followed()))) return true;
  const said = choice.map((alternative) => nullableAt(alternative, seen));
  return said.includes(true) ? true : said.every((one) => one === false) ? false : undefined;
}

function valuesNullable(place: SpecNode): boolean | undefined {
  const { value } = place.raw("enum");
  if (place.raw("const").exists) return place.raw("const").value === null;
  return Array.isArray(value) ? value.includes(null) : undefined;
}

// A value must match all parts, so one part that refuses null is enough.
function all(said: readonly (boolean | undefined)[]): boolean | undefined {
  if (said.includes(false)) return false;
  return said.includes(true) ? true : undefined;
}
