import { isRecord, type Json } from "@snap/openapi/json";
import { headersOf, mediaOf, parametersOf } from "@snap/openapi/places";

/** Returns the places whose examples were sampled and were not in the last contract. */
export function listSampled(old: Json, next: Json): string[] {
  const before = new Map(sampledIn(old));
  return sampledIn(next).flatMap(([place, value]) =>
    before.has(place) ? [] : [`${place}: \`${JSON.stringify(value)}\``],
  );
}

function sampledIn(document: Json): [string, unknown][] {
  if (!isRecord(document)) return [];
  const named = [...parametersOf(document), ...headersOf(document)].flatMap(([holder, pointer]): [string, unknown][] =>
    isSampled(holder)
      ? [[`${holder["name"] === undefined ? pointer : `\`${holder["name"]}\` (${pointer})`}`, holder["example"]]]
      : [],
  );
  const bodies = mediaOf(document).flatMap(([media, pointer]): [string, unknown][] => {
    const sampled = Object(Object(media["examples"])["sampled"]);
    return isSampled(sampled) ? [[`the body at ${pointer}`, sampled["value"]]] : [];
  });
  return [...named, ...bodies];
}

function isSampled(holder: Record<string, unknown>): boolean {
  return Object(holder["x-snap-evidence"])["basis"] === "inferred";
}
