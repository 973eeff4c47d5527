import type { SpecNode } from "@snap/openapi/spec-node";
import { areApart, areOfOneType, nameAlternative } from "./alternative.ts";
import { isOneSided } from "./compare-alternatives.ts";
import { wholeAlternatives } from "./list-alternatives.ts";
import { isNull } from "./read-parts.ts";
import type { Schema } from "./schema.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView, viewSchema } from "./schema-view.ts";

/**
 * Compares whether a value may match several alternatives (`anyOf`) or only one (`oneOf`), if some values match
 * several.
 */
export function compareExclusiveness(pair: SchemaPair): void {
  const { from, to, name, report } = pair;
  const [was, is] = [isExclusive(from), isExclusive(to)];
  if (is && (was || isOneSided(from, to))) compareDoubleFits(pair);
  if (was === is || !hasOneList(from) || !hasOneList(to)) return;
  if (is && overlaps(to)) report("condition-changed", `${name} can no longer match several of its alternatives`);
  if (was && overlaps(from)) report("condition-removed", `${name} may now match several of its alternatives`);
}

// A value of one alternative is refused if it now matches two alternatives. This is reported only if all values of the
// alternative match both.
function compareDoubleFits({ from, to, direction, name, fits, report }: SchemaPair): void {
  if (direction !== "request" || annotation(to, "discriminator")) return;
  const [before, after] = [wholeAlternatives(from), wholeAlternatives(to)];
  const fitsTwo = (one: Schema, others: readonly Schema[]) =>
    others.filter((other) => overlap(one, other) && fits(one, other)).length > 1;
  const doubled = before.find((one) => fitsTwo(one, after) && !(isExclusive(from) && fitsTwo(one, before)));
  if (!doubled) return;
  const text = `${name} is refused as ${nameAlternative(doubled)}: it now matches several alternatives, but only one may match`;
  report("condition-changed", text);
}

/** Returns whether a value must match exactly one alternative, although some values match several. */
export function mayFitTwice(view: SchemaView): boolean {
  return isExclusive(view) && overlaps(view);
}

function isExclusive({ parts }: SchemaView): boolean {
  return parts.some(hasOneOf);
}

// A single alternative, with or without null, is replaced by its own alternatives.
function hasOneOf(place: SpecNode): boolean {
  return ["anyOf", "oneOf"].some((keyword) => {
    const [first, ...more] = place
      .raw(keyword)
      .rawItems()
      .filter((one) => !isNull(one.followed()));
    return more.length > 0 ? keyword === "oneOf" : first !== undefined && hasOneOf(first);
  });
}

function hasOneList({ alternatives }: SchemaView): boolean {
  return alternatives.length === 1;
}

function overlaps(view: SchemaView): boolean {
  const [schemas = []] = view.alternatives;
  if (annotation(view, "discriminator")) return false;
  return schemas.some((one, index) => schemas.slice(index + 1).some((other) => overlap(one, other)));
}

function overlap(one: Schema, other: Schema): boolean {
  const [before, after] = [viewSchema(one), viewSchema(other)];
  if (!areOfOneType(before.types, after.types) || areApart(one, other)) return false;
  if (![before, after].every(({ types }) => types?.size === 1 && types.has("object"))) return true;
  if (refuses(before, after) || refuses(after, before)) return false;
  const required = [...before.required, ...after.required];
  return !required.some((name) => areApart(before.properties.get(name), after.properties.get(name)));
}

// Returns whether one schema requires a property that the other schema refuses.
function refuses({ additional, properties }: SchemaView, { required }: SchemaView): boolean {
  return additional.kind === "refused" && [...required].some((name) => !properties.has(name));
}
