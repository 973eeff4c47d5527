import { type Direction, type Finding, finding } from "./change.ts";
import type { Place } from "./place.ts";
import { includes } from "./schema/read-types.ts";

/** Compares the examples of a parameter, a header or a media type. */
export function compareExamples(sides: { from: Place; to: Place }, direction: Direction, name: string): Finding[] {
  const [before, after] = [sides.from, sides.to].map(examplesOf);
  return includes([before], after) ? [] : [finding("examples-changed", direction, `${name} has other examples`, sides)];
}

function examplesOf(place: Place): unknown[] {
  const named = place.at("examples").entries();
  return [place.at("example").value, ...named.map(([name, example]) => [name, example.followed().value])];
}
