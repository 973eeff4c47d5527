import { countOf } from "@snap/openapi/count-of";
import { groupBy } from "@snap/openapi/group-by";
import { isRecord, type Json } from "@snap/openapi/json";
import { headersOf, mediaOf, parametersOf } from "@snap/openapi/places";

/** Returns the examples that were sampled and were not in the last contract, with their places. */
export function listSampled(old: Json, next: Json): string[] {
  const before = new Set(sampledIn(old).map(({ place }) => place));
  const added = sampledIn(next).filter(({ place }) => !before.has(place));
  return [...groupBy(added, ({ name, value }) => `${name} ${JSON.stringify(value)}`).values()].flatMap((places) => {
    const [first] = places;
    if (!first) return [];
    const more = places.length > 1 ? ` and ${countOf(places.length - 1, "more place", "more places")}` : "";
    return [`${first.name} (${first.place}${more}): \`${JSON.stringify(first.value)}\``];
  });
}

interface Sampled {
  readonly name: string;
  /** JSON Pointer into the contract. */
  readonly place: string;
  readonly value: unknown;
}

function sampledIn(document: Json): Sampled[] {
  if (!isRecord(document)) return [];
  const named = [...parametersOf(document), ...headersOf(document)].flatMap(([holder, place]): Sampled[] => {
    if (!isSampled(holder)) return [];
    const name = holder["name"] === undefined ? "a header" : `\`${holder["name"]}\``;
    return [{ name, place, value: holder["example"] }];
  });
  const bodies = mediaOf(document).flatMap(([media, place]): Sampled[] => {
    const sampled = Object(Object(media["examples"])["sampled"]);
    return isSampled(sampled) ? [{ name: "a body", place, value: sampled["value"] }] : [];
  });
  return [...named, ...bodies];
}

function isSampled(holder: Record<string, unknown>): boolean {
  return Object(holder["x-snap-evidence"])["basis"] === "inferred";
}
