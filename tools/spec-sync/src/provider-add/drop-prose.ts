/** The words of a publisher in a spec, which are not ours to ship: facts stay. */
const PROSE = new Set([
  "description",
  "summary",
  "title",
  "externalDocs",
  "x-codeSamples",
  "termsOfService",
  "contact",
]);
const NAMES = new Set(["properties", "schemas", "responses", "parameters", "headers", "paths", "examples", "mapping"]);
const DATA = new Set(["example", "default", "value", "enum", "const"]);

/** Leaves out a publisher's sentences; a property that is called `description` stays. */
export function dropProse(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => dropProse(item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (!isMap && PROSE.has(key)) return [];
    if (!isMap && DATA.has(key)) return [[key, child]];
    return [[key, dropProse(child, !isMap && NAMES.has(key))]];
  });
  return Object.fromEntries(entries);
}
