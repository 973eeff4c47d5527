import type { SpecNode } from "@snap/openapi/spec-node";
import type { TypeName } from "./read-types.ts";

/** A limit and the node that sets it. */
export interface Bound {
  readonly value: number;
  /** Whether the limit is exclusive. */
  readonly exclusive: boolean;
  readonly place: SpecNode;
}

/**
 * Reads the limits by name; `uniqueItems` is 1 if it is true. If several parts set a limit, the strictest one counts.
 * Limits of types that the schema does not have are omitted.
 */
export function readLimits(parts: readonly SpecNode[], types: ReadonlySet<TypeName> | undefined): Map<string, Bound> {
  const limits = new Map<string, Bound>();
  for (const place of parts) {
    for (const [name, bound] of boundsAt(place)) {
      if (types && !limitedTypes(name).some((type) => types.has(type))) continue;
      const known = limits.get(name);
      if (!known || isTighter(name, bound, known)) limits.set(name, bound);
    }
  }
  return limits;
}

/** Returns whether a limit accepts fewer values than another limit of the same name. */
export function isTighter(name: string, bound: Bound, other: Bound): boolean {
  if (bound.value === other.value) return bound.exclusive && !other.exclusive;
  if (name === "multipleOf") return isMultiple(bound.value, other.value);
  return LOWEST.has(name) ? bound.value > other.value : bound.value < other.value;
}

/** Converts a limit of integers to the first or last integer that it accepts. */
export function toInteger(name: string, bound: Bound | undefined): Bound | undefined {
  if (name === "multipleOf" && bound && isMultiple(1, bound.value)) return undefined;
  if (!bound || (name !== "minimum" && name !== "maximum")) return bound;
  const { value, exclusive } = bound;
  const step = exclusive && Number.isInteger(value) ? 1 : 0;
  const fits = name === "minimum" ? Math.ceil(value) + step : Math.floor(value) - step;
  return { ...bound, value: fits, exclusive: false };
}

// Limits do not affect values of other types.
function limitedTypes(name: string): readonly TypeName[] {
  if (name.endsWith("Items")) return ["array"];
  if (name.endsWith("Properties")) return ["object"];
  return name.endsWith("Length") ? ["string"] : ["integer", "number"];
}

// 0.3 / 0.1 is 2.9999999999999996.
function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.round(times) > 0 && Math.abs(times - Math.round(times)) < times * 1e-12;
}

const LOWEST = new Set(["minItems", "minLength", "minProperties", "minimum", "uniqueItems"]);
const PLAIN = ["maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties", "multipleOf"];

function boundsAt(place: SpecNode): [string, Bound][] {
  const bound = (name: string, keyword: string, exclusive: boolean): [string, Bound][] => {
    const at = place.raw(keyword);
    const says = typeof at.value === "number" && !(at.value === 0 && /^min[A-Z]/.test(keyword));
    return says ? [[name, { value: Number(at.value), exclusive, place: at }]] : [];
  };
  const unique: [string, Bound][] = place.flag("uniqueItems")
    ? [["uniqueItems", { value: 1, exclusive: false, place: place.raw("uniqueItems") }]]
    : [];
  return [
    ...PLAIN.flatMap((name) => bound(name, name, false)),
    // In OpenAPI 3.0 a boolean makes a limit exclusive; in 3.1 the exclusive limit is a number.
    ...bound("minimum", "minimum", place.flag("exclusiveMinimum")),
    ...bound("minimum", "exclusiveMinimum", true),
    ...bound("maximum", "maximum", place.flag("exclusiveMaximum")),
    ...bound("maximum", "exclusiveMaximum", true),
    ...unique,
  ];
}
