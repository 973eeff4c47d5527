import type { SpecNode } from "@snap/openapi/spec-node";
import { type Direction, type Finding, finding } from "./change.ts";
import { includes } from "./schema/read-types.ts";

/** Compares descriptions, examples and deprecation of anything except schemas. `name` is its name in messages. */
export function compareNotes(sides: { from: SpecNode; to: SpecNode }, direction: Direction, name: string): Finding[] {
  const { from, to } = sides;
  const found: Finding[] = [];
  if (["summary", "description", "externalDocs"].some((key) => !includes([from.raw(key).value], to.raw(key).value))) {
    found.push(finding("documentation-changed", direction, `${name} has a different description`, sides));
  }
  if (!includes([examplesOf(from)], examplesOf(to))) {
    found.push(finding("examples-changed", direction, `${name} has different examples`, sides));
  }
  const [was, is] = [from.flag("deprecated"), to.flag("deprecated")];
  if (!was && is) found.push(finding("deprecated", direction, `${name} is deprecated: stop using it`, sides));
  if (was && !is) found.push(finding("no-longer-deprecated", direction, `${name} is no longer deprecated`, sides));
  return found;
}

// A node has one example or several named examples. Callers see neither their names nor their order. An example without
// a value shows nothing. Node cannot compare sets that contain null.
function examplesOf(place: SpecNode): Set<unknown> {
  const one = place.raw("example");
  const named = place.raw("examples").rawEntries();
  const values = named.map(([, example]) => {
    const described = example.followed();
    return described.raw("value").value ?? described.text("externalValue");
  });
  return new Set([one.value, ...values].filter((value) => value !== undefined).map((value) => [value]));
}
