import { type Direction, type Finding, finding } from "./change.ts";
import type { Place } from "./place.ts";
import { includes } from "./schema/read-types.ts";

/** Compares what people and mocks read of anything that is no schema; `name` is what messages call it. */
export function compareNotes(sides: { from: Place; to: Place }, direction: Direction, name: string): Finding[] {
  const { from, to } = sides;
  const found: Finding[] = [];
  if (["summary", "description", "externalDocs"].some((key) => !includes([from.at(key).value], to.at(key).value))) {
    found.push(finding("documentation-changed", direction, `${name} is described in other words`, sides));
  }
  if (!includes([examplesOf(from)], examplesOf(to))) {
    found.push(finding("examples-changed", direction, `${name} has other examples`, sides));
  }
  const [was, is] = [from.flag("deprecated"), to.flag("deprecated")];
  if (!was && is) found.push(finding("deprecated", direction, `${name} is deprecated: stop using it`, sides));
  if (was && !is) found.push(finding("no-longer-deprecated", direction, `${name} is no longer deprecated`, sides));
  return found;
}

function examplesOf(place: Place): unknown[] {
  const named = place.at("examples").entries();
  return [place.at("example").value, ...named.map(([name, example]) => [name, example.followed().value])];
}
