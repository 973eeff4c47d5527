import { mediaKind } from "@snap/openapi/media-kind";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { compareNotes } from "./compare-notes.ts";
import { saysSameByName } from "./says-same.ts";
import { labelRoot } from "./schema/label.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/** Compares the `content` of a body, a response, a parameter or a header. `name` is its name in messages. */
export function compareMediaTypes(
  { from, to }: { from: SpecNode; to: SpecNode },
  direction: "request" | "response",
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const [before, after] = [contentOf(from), contentOf(to)];
  const found: Finding[] = [];
  const fewer = new Set<string>(); // The media types that replace a broader range.
  for (const [type, one] of before) {
    const same = after.get(type) ?? (direction === "request" ? findRange(after, type) : undefined);
    const some = same ? [] : [...after].filter(([inside]) => covers(type, inside) && isOfKind(inside, type));
    for (const [inside] of some) fewer.add(inside);
    const fresh = some.flatMap(([inside, other]) => (before.has(inside) ? [] : [other]));
    for (const other of same ? [same] : fresh) {
      found.push(...compareMediaType({ from: one, to: other }, direction, name, schemas));
    }
    if (same) continue;
    const code = some.length > 0 ? "media-type-narrowed" : "media-type-removed";
    const now = some.length > 0 ? `only ${some.map(([inside]) => `\`${inside}\``).join(" or ")} now, ` : "";
    found.push(finding(code, direction, `${name} is ${now}no longer \`${type}\``, { from: one, to }));
  }
  for (const [type, other] of after) {
    if (before.has(type) || fewer.has(type)) continue;
    const wider = direction === "response" && !readsLike(other, [...before.values()], schemas);
    const may = direction === "request" ? "can now be" : "may now be";
    const text = `${name} ${may} \`${type}\` too${wider ? ", which existing code cannot read" : ""}`;
    found.push(finding(wider ? "media-type-widened" : "media-type-added", direction, text, { from, to: other }));
  }
  const [was, is] = [preferredOf(before), preferredOf(after)];
  if (direction === "request" && was !== undefined && is !== undefined && was !== is && after.has(was)) {
    const text = `${name} is now sent as \`${is}\` unless callers set \`${was}\``;
    found.push(finding("media-type-preferred", direction, text, { from, to }));
  }
  return found;
}

// By default, clients send JSON, or the first documented media type if there is no JSON.
function preferredOf(types: ReadonlyMap<string, SpecNode>): string | undefined {
  const names = [...types.keys()];
  return names.find((name) => mediaKind(name) === "json") ?? names[0];
}

/** Returns the media types by name, without their character set. */
export function contentOf(holder: SpecNode): Map<string, SpecNode> {
  return new Map(
    holder
      .raw("content")
      .rawEntries()
      .map(([type, place]) => [normalize(type), place]),
  );
}

/** Returns whether code that reads one of the old bodies can read the new body. */
export function readsLike(body: SpecNode, known: readonly SpecNode[], schemas: SchemaComparer): boolean {
  const label = labelRoot("the response");
  const way = readingOf(body);
  const alike = known.filter((one) => readingOf(one) === way);
  if (way === "binary") return alike.length > 0;
  const differences = alike.map((one) => schemas.compare([one.raw("schema")], [body.raw("schema")], "response", label));
  return differences.some((found) => found.every(({ effect }) => effect !== "breaking"));
}

// JSON and text are parsed to a value of the schema, files are returned as bytes, and streams as one value at a time.
function readingOf(media: SpecNode): string {
  const type = media.key;
  const kind = mediaKind(type);
  if (kind === "stream") return /^text\/event-stream/i.test(type) ? "events" : "values";
  return kind === "binary" ? "binary" : "value";
}

// The most specific range wins. A range of files cannot replace a media type whose values the client serializes.
function findRange(types: ReadonlyMap<string, SpecNode>, type: string): SpecNode | undefined {
  const range = [type.replace(/\/.*$/, "/*"), "*/*"].find((one) => types.has(one));
  return range !== undefined && isOfKind(type, range) ? types.get(range) : undefined;
}

function isOfKind(type: string, other: string): boolean {
  return mediaKind(type) === mediaKind(other);
}

function covers(range: string, type: string): boolean {
  return range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));
}

function compareMediaType(
  { from, to }: { from: SpecNode; to: SpecNode },
  direction: "request" | "response",
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const [before, after] = [from.raw("schema"), to.raw("schema")];
  // Files are bytes, whatever their schema is.
  const bytes = [from, to].every((media) => readingOf(media) === "binary");
  const found = bytes
    ? []
    : schemas.compare([before], [after], direction, labelRoot(name, { xml: isXml(from) && isXml(to) }));
  found.push(...compareNotes({ from, to }, direction, name));
  const isEncoded = [from, to].some((media) => media.raw("encoding").keys().length > 0);
  if (isEncoded && !saysSameByName(from.raw("encoding"), to.raw("encoding"))) {
    found.push(finding("encoding-changed", direction, `the parts of ${name} are encoded differently`, { from, to }));
  }
  return found;
}

function isXml(media: SpecNode): boolean {
  return /[/+]xml\b/i.test(media.key);
}

function normalize(type: string): string {
  return type
    .toLowerCase()
    .replaceAll(/\s+/g, "")
    .replace(/;charset=[^;]*/, "");
}
