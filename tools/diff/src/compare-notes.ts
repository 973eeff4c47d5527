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

// One example, or several by names: neither the names nor their order are shown.
function examplesOf(place: Place): Set<unknown> {
  const one = place.at("example");
  const named = place.at("examples").entries();
  const values = named.map(([, example]) => {
    const described = example.followed();
    return described.at("value").value ?? described.text("externalValue");
  });
  return new Set([...(one.exists ? [one.value] : []), ...values]);
}
