import type { SpecDocument } from "@snap/openapi/spec-node";
import { type ChangeCode, type Finding, finding } from "../change.ts";
import { compareAlternatives, isOneSided } from "./compare-alternatives.ts";
import { compareAnnotations } from "./compare-annotations.ts";
import { compareConditions } from "./compare-conditions.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareExclusiveness } from "./compare-exclusiveness.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareProperties } from "./compare-properties.ts";
import { compareSubtypes } from "./compare-subtypes.ts";
import { compareTypes } from "./compare-types.ts";
import { compareValues } from "./compare-values.ts";
import { compareXml } from "./compare-xml.ts";
import { enterComponent, type Label, labelContent, labelItem, nameOf } from "./label.ts";
import type { Schema } from "./schema.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, keyOf, type SchemaView, viewSchema } from "./schema-view.ts";

/**
 * Two schemas to compare. They wait in a list instead of being compared recursively, because deeply nested schemas
 * would overflow the stack.
 */
interface Node {
  readonly found: Finding[];
  readonly below: Node[];
  compare: (() => void) | undefined;
}

/** Compares schemas. Each pair is compared once, so recursive schemas do not cause an endless loop. */
export class SchemaComparer {
  readonly #nodes = new Map<string, Node>();
  readonly #contracts = new Map<SpecDocument | undefined, number>();

  /** Returns the changes between two schemas and all schemas that they contain. */
  compare(from: Schema, to: Schema, direction: "request" | "response", label: Label): Finding[] {
    return collect(this.#visit(from, to, direction, label));
  }

  #visit(fromSchema: Schema, toSchema: Schema, direction: "request" | "response", outer: Label): Node {
    const key = `${direction}${outer.xml ? " in XML" : ""}${outer.required ? " required" : ""} ${this.#keyOf(fromSchema)} | ${this.#keyOf(toSchema)}`;
    const known = this.#nodes.get(key);
    if (known) return known;
    const node: Node = {
      found: [],
      below: [],
      compare: () => this.#compare(node, fromSchema, toSchema, direction, outer),
    };
    this.#nodes.set(key, node);
    return node;
  }

  // Two schemas of one contract are also compared, to find out whether one can replace the other.
  #keyOf(schema: Schema): string {
    const contract = schema[0]?.document;
    const number = this.#contracts.get(contract) ?? this.#contracts.size;
    this.#contracts.set(contract, number);
    return `${number} ${keyOf(schema)}`;
  }

  #compare(node: Node, fromSchema: Schema, toSchema: Schema, direction: "request" | "response", outer: Label): void {
    const from = viewSchema(fromSchema);
    const to = viewSchema(toSchema);
    const label = enterComponent(outer, from.place, to.place);
    const whole = { from: from.place ?? fromSchema[0], to: to.place ?? toSchema[0] };
    comparePair({
      from,
      to,
      direction,
      label,
      name: nameOf(label),
      report: (code, sentence, places = whole) => node.found.push(finding(code, direction, sentence, places)),
      below: (one, other, inner) => node.below.push(this.#visit(one, other, direction, inner)),
      distance: (one, other) => weigh(collect(this.#visit(one, other, direction, label))),
      fits: (one, other) => !collect(this.#visit(one, other, direction, label)).some(isBreaking),
    });
  }
}

function comparePair(pair: SchemaPair): void {
  compareAnnotations(pair);
  compareXml(pair);
  if (!compareTypes(pair)) return;
  compareAlternatives(pair);
  compareExclusiveness(pair);
  compareDiscriminators(pair);
  if (isOneSided(pair.from, pair.to)) return;
  compareSubtypes(pair);
  compareValues(pair);
  compareLimits(pair);
  compareProperties(pair);
  if (isList(pair.from) && isList(pair.to)) pair.below(pair.from.items, pair.to.items, labelItem(pair.label));
  pair.below(contentOf(pair.from), contentOf(pair.to), labelContent(pair.label));
  compareConditions(pair);
}

// Without a media type, the schema has no effect.
function contentOf(view: SchemaView): Schema {
  if (!annotation(view, "contentMediaType")) return [];
  return view.parts.map((part) => part.raw("contentSchema")).filter(({ exists }) => exists);
}

function isList({ types }: SchemaView): boolean {
  return types === undefined || types.has("array");
}

function collect(start: Node): Finding[] {
  const seen = new Set([start]);
  // Nodes that are found during the loop are added to the set and visited too.
  for (const node of seen) {
    const { compare } = node;
    node.compare = undefined;
    compare?.();
    for (const below of node.below) seen.add(below);
  }
  return [...seen].flatMap(({ found }) => found);
}

function isBreaking({ effect }: Finding): boolean {
  return effect === "breaking";
}

// These changes do not affect the set of accepted values.
const WORDING: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["documentation-changed", "examples-changed", "constant-opened", "constant-closed"] as const),
]);
const WEIGHTS = { breaking: 4, addition: 2, fix: 1, none: 0 };

function weigh(found: readonly Finding[]): number {
  return found.filter(({ code }) => !WORDING.has(code)).reduce((sum, { effect }) => sum + WEIGHTS[effect], 0);
}
