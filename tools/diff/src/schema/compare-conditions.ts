import { isRecord } from "@snap/openapi/json";
import type { SpecNode } from "@snap/openapi/spec-node";
import { othersOf } from "./compare-properties.ts";
import { type Label, labelItem, labelOthers } from "./label.ts";
import { includes } from "./read-types.ts";
import type { SchemaPair } from "./schema-pair.ts";
import type { SchemaView } from "./schema-view.ts";

const CONDITIONS = [
  ...["contains", "dependentSchemas", "else", "if", "not", "propertyNames", "then"],
  "unevaluatedItems",
];
// The defaults of `minContains` and `maxContains`.
const COUNTS = [
  ["minContains", 1],
  ["maxContains", Number.POSITIVE_INFINITY],
] as const;
const SHAPES = ["patternProperties", "prefixItems"];

/** Compares keywords whose effect cannot be determined in general. They are only reported as equal or different. */
export function compareConditions(pair: SchemaPair): void {
  const { name, report } = pair;
  for (const keyword of CONDITIONS) {
    if (isMoot(pair.from, keyword) && isMoot(pair.to, keyword)) continue;
    const places = differing(pair, keyword);
    const gone = isMoot(pair.to, keyword);
    if (places && gone) report("condition-removed", `${name} no longer has the condition \`${keyword}\``, places);
    else if (places) report("condition-changed", `the condition \`${keyword}\` of ${name} has changed`, places);
  }
  compareDependents(pair);
  compareCounts(pair);
  for (const keyword of SHAPES) compareShape(pair, keyword);
}

// The keyword is missing, or every list meets it.
function isMoot(view: SchemaView, keyword: string): boolean {
  if (saidOf(view, keyword).length === 0) return true;
  return keyword === "contains" && countOf(view, ...COUNTS[0]) === 0 && countOf(view, ...COUNTS[1]) === COUNTS[1][1];
}

function compareDependents({ from, to, name, report }: SchemaPair): void {
  const keyword = "dependentRequired";
  const [before, after] = [dependentsOf(from), dependentsOf(to)];
  const places = { from: saidOf(from, keyword)[0] ?? from.place, to: saidOf(to, keyword)[0] ?? to.place };
  if ([...after].some((pair) => !before.has(pair))) {
    report("condition-changed", `the condition \`${keyword}\` of ${name} has changed`, places);
  } else if (before.size > after.size) {
    report("condition-removed", `\`${keyword}\` of ${name} requires fewer properties`, places);
  }
}

// Returns pairs of a property and another property that it requires.
function dependentsOf(view: SchemaView): Set<string> {
  const needs = saidOf(view, "dependentRequired").flatMap((place) => place.rawEntries());
  return new Set(
    needs.flatMap(([name, others]) => others.rawItems().map(({ value }) => JSON.stringify([name, value]))),
  );
}

// `minContains` and `maxContains` only have an effect together with `contains`.
function compareCounts({ from, to, name, report }: SchemaPair): void {
  if ([from, to].some((view) => saidOf(view, "contains").length === 0)) return;
  for (const [keyword, usual] of COUNTS) {
    const [before, after] = [countOf(from, keyword, usual), countOf(to, keyword, usual)];
    if (before === after) continue;
    const code = before < after === (keyword === "minContains") ? "limit-tightened" : "limit-loosened";
    const [was, is] = [before, after].map((count) => (Number.isFinite(count) ? `\`${count}\`` : "without limit"));
    const places = { from: saidOf(from, keyword)[0] ?? from.place, to: saidOf(to, keyword)[0] ?? to.place };
    report(code, `\`${keyword}\` of ${name} is now ${is}, no longer ${was}`, places);
  }
}

function countOf(view: SchemaView, keyword: "maxContains" | "minContains", usual: number): number {
  const counts = saidOf(view, keyword).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  if (counts.length === 0) return usual;
  return keyword === "minContains" ? Math.max(...counts) : Math.min(...counts);
}

// Schemas by index or pattern are compared one by one if both sides have the same keys.
function compareShape(pair: SchemaPair, keyword: string): void {
  const places = differing(pair, keyword);
  if (!places) return;
  const [before, after] = [saidOf(pair.from, keyword), saidOf(pair.to, keyword)].map((said) => {
    if (said.length === 0 && keyword === "patternProperties") return new Map<string, SpecNode>();
    return said[0] && said.length === 1 ? childrenOf(said[0]) : undefined;
  });
  const more = [...(after ?? [])].filter(([key]) => !before?.has(key)).map(([, schema]) => schema);
  const mayGrow = keyword === "patternProperties" || more.length === 0;
  if (!before || !after || !mayGrow || [...before.keys()].some((key) => !after.has(key))) {
    pair.report("shape-changed", `${pair.name} has a different \`${keyword}\``, places);
    return;
  }
  const label = keyword === "prefixItems" ? labelItem(pair.label) : labelOthers(pair.label);
  for (const [key, one] of before) pair.below([one], [after.get(key) ?? one], label);
  if (more.length > 0) addPatterns(pair, more, label);
}

function addPatterns({ from, to, direction, name, report, below }: SchemaPair, added: SpecNode[], label: Label): void {
  const verb = direction === "request" ? "sent" : "read";
  const places = { from: from.place, to: saidOf(to, "patternProperties")[0] ?? to.place };
  report("additional-properties-added", `more properties of ${name} can now be ${verb}, by a pattern`, places);
  const before = othersOf(from, direction) ?? (from.additional.kind === "unsaid" ? [] : undefined);
  if (!before) return;
  for (const schema of added) below(before, [schema], label);
}

function differing({ from, to, distance }: SchemaPair, keyword: string) {
  const [before, after] = [saidOf(from, keyword), saidOf(to, keyword)];
  const same = before.every((place, index) => isSame(place, after[index], distance));
  if (same && before.length === after.length) return undefined;
  return { from: before[0] ?? from.place, to: after[0] ?? to.place };
}

function saidOf(view: SchemaView, keyword: string): SpecNode[] {
  return view.parts.map((part) => part.raw(keyword)).filter(({ exists }) => exists);
}

function isSame(before: SpecNode, after: SpecNode | undefined, distance: SchemaPair["distance"]): boolean {
  if (!after) return false;
  if (!isRecord(before.value) && !Array.isArray(before.value)) return includes([before.value], after.value);
  const [old, now] = [childrenOf(before), childrenOf(after)];
  if (old === undefined || now === undefined) return distance([before], [after]) === 0;
  const keys = [...old.keys()];
  return old.size === now.size && keys.every((key) => isSameSchema(old.get(key), now.get(key), distance));
}

function isSameSchema(
  one: SpecNode | undefined,
  other: SpecNode | undefined,
  distance: SchemaPair["distance"],
): boolean {
  if (!one || !other) return false;
  return distance([one], [other]) === 0;
}

// Returns the schemas of a keyword that contains several by name or index; undefined if it contains one schema.
function childrenOf(place: SpecNode): Map<string, SpecNode> | undefined {
  if (Array.isArray(place.value)) return new Map(place.rawItems().map((item, index) => [String(index), item]));
  return /^(?:dependent|pattern)/.test(place.key) ? new Map(place.rawEntries()) : undefined;
}
