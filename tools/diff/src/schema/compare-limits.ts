import { print } from "./compare-annotations.ts";
import { type Bound, isTighter, toInteger } from "./read-limits.ts";
import type { SchemaPair } from "./schema-pair.ts";
import type { SchemaView } from "./schema-view.ts";

/** Compares limits of numbers, strings, lists and objects, and patterns. */
export function compareLimits(pair: SchemaPair): void {
  const { from, to, name, report } = pair;
  const whole = isInteger(from) && isInteger(to);
  for (const limit of new Set([...from.limits.keys(), ...to.limits.keys()])) {
    const [before, after] = [from, to].map(({ limits }) =>
      whole ? toInteger(limit, limits.get(limit)) : limits.get(limit),
    );
    if (before?.value === after?.value && before?.exclusive === after?.exclusive) continue;
    const places = { from: before?.place ?? from.place, to: after?.place ?? to.place };
    const says =
      limit === "uniqueItems"
        ? `items of ${name} ${after ? "must now be unique" : "may now repeat"}`
        : `\`${limit}\` of ${name} is now ${say(after)}, no longer ${say(before)}`;
    const isTighterNow = !before || (after !== undefined && isTighter(limit, after, before));
    if (isTighterNow) report("limit-tightened", says, places);
    // The number of items of a tuple, and whether a list can be empty, are part of the types.
    else if (pair.direction === "response" && SIZES.has(limit) && isTuple(from)) report("shape-changed", says, places);
    else if (limit === "minItems" && !after) report("list-may-be-empty", `${name} may now be an empty list`, places);
    else if (!after || isTighter(limit, before, after)) report("limit-loosened", says, places);
    else report("limit-tightened", says, places);
  }
  comparePatterns(pair);
}

const SIZES: ReadonlySet<string> = new Set(["maxItems", "minItems"]);

function isTuple({ parts }: SchemaView): boolean {
  return parts.some((part) => part.raw("prefixItems").exists);
}

function isInteger({ types }: SchemaView): boolean {
  return types?.size === 1 && types.has("integer");
}

function comparePatterns({ from, to, name, report }: SchemaPair): void {
  if (![from, to].every(({ types }) => types === undefined || types.has("string"))) return;
  const [before, after] = [patternsOf(from), patternsOf(to)];
  const places = { from: before.place, to: after.place };
  const { text } = after;
  if (before.text === text) return;
  const [more, less] = [lacking(after, before), lacking(before, after)];
  if (less === "") report("limit-tightened", `${name} must now match the pattern ${print(more)}`, places);
  else if (more === "") report("limit-loosened", `${name} no longer has to match the pattern ${print(less)}`, places);
  else
    report(
      "pattern-changed",
      `${name} must now match the pattern ${print(text)}, no longer ${print(before.text)}`,
      places,
    );
}

const ANY_TEXT: ReadonlySet<string> = new Set(["", ".*", "^.*$"]);

function patternsOf({ parts, place }: SchemaView) {
  const patterns = parts
    .map((part) => part.raw("pattern"))
    .filter(({ value }) => typeof value === "string" && !ANY_TEXT.has(value));
  const texts = [...new Set(patterns.map(({ value }) => String(value)))].sort();
  return { texts, text: texts.join(" and "), place: patterns[0] ?? place };
}

function lacking(some: { texts: readonly string[] }, others: { texts: readonly string[] }): string {
  return some.texts.filter((text) => !others.texts.includes(text)).join(" and ");
}

function say(bound: Bound | undefined): string {
  if (!bound) return "without limit";
  return bound.exclusive ? `\`${bound.value}\` (itself excluded)` : `\`${bound.value}\``;
}
