import { type Finding, finding } from "./change.ts";
import { compareNotes } from "./compare-notes.ts";
import type { Place } from "./place.ts";
import { saysSameByName } from "./says-same.ts";
import { labelRoot } from "./schema/label.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";
import { viewSchema } from "./schema/schema-view.ts";

/** Compares the `content` of a body, a response, a parameter or a header; `name` is what messages call it. */
export function compareMediaTypes(
  { from, to }: { from: Place; to: Place },
  direction: "request" | "response",
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const [before, after] = [contentOf(from), contentOf(to)];
  const found: Finding[] = [];
  const fewer = new Set<string>(); // What is left of a range.
  for (const [type, one] of before) {
    const same = after.get(type) ?? (direction === "request" ? findRange(after, type) : undefined);
    const some = same ? [] : [...after].filter(([inside]) => covers(type, inside));
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
    const text = `${name} ${may} \`${type}\` too${wider ? ", which cannot be read as before" : ""}`;
    found.push(finding(wider ? "media-type-widened" : "media-type-added", direction, text, { from, to: other }));
  }
  return found;
}

/** Media types by their names, without their character set. */
export function contentOf(holder: Place): Map<string, Place> {
  return new Map(
    holder
      .at("content")
      .entries()
      .map(([type, place]) => [normalize(type), place]),
  );
}

/** Whether code that reads one of the old bodies can read the new one. */
export function readsLike(body: Place, known: readonly Place[], schemas: SchemaComparer): boolean {
  const label = labelRoot("the answer");
  const differences = known.map((one) => schemas.compare([one.at("schema")], [body.at("schema")], "response", label));
  return differences.some((found) => found.every(({ effect }) => effect !== "breaking"));
}

// The most specific one counts.
function findRange(types: ReadonlyMap<string, Place>, type: string): Place | undefined {
  return types.get(type.replace(/\/.*$/, "/*")) ?? types.get("*/*");
}

function covers(range: string, type: string): boolean {
  return range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));
}

function compareMediaType(
  { from, to }: { from: Place; to: Place },
  direction: "request" | "response",
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const [before, after] = [from.at("schema"), to.at("schema")];
  const isUpgrade = from.contract.version !== to.contract.version;
  const bytes = isUpgrade && ((isBare(from) && isBinary(after)) || (isBinary(before) && isBare(to)));
  const found = bytes
    ? []
    : schemas.compare([before], [after], direction, labelRoot(name, { xml: isXml(from) && isXml(to) }));
  found.push(...compareNotes({ from, to }, direction, name));
  const isEncoded = [from, to].some((media) => media.at("encoding").keys().length > 0);
  if (isEncoded && !saysSameByName(from.at("encoding"), to.at("encoding"))) {
    found.push(finding("encoding-changed", direction, `parts of ${name} are written in another way`, { from, to }));
  }
  return found;
}

// 3.1 describes bytes by no schema, where 3.0 has a text with the format `binary`.
function isBare(media: Place): boolean {
  const type = media.pointer.split("/").at(-1) ?? "";
  const { types, alternatives } = viewSchema([media.at("schema")]);
  return !/json/i.test(type) && types === undefined && alternatives.length === 0;
}

function isXml(media: Place): boolean {
  return /(?:~1|\+)xml\b/i.test(media.pointer.split("/").at(-1) ?? "");
}

function isBinary(schema: Place): boolean {
  return schema.followed().text("format") === "binary";
}

function normalize(type: string): string {
  return type
    .toLowerCase()
    .replaceAll(/\s+/g, "")
    .replace(/;charset=[^;]*/, "");
}
