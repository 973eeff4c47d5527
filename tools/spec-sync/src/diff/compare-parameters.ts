import { type ChangeCode, type Finding, finding, type Places } from "./change.ts";
import { compareMediaTypes } from "./compare-media-types.ts";
import { compareNotes } from "./compare-notes.ts";
import { fieldOf, type Operation, type OperationPair, renamedInPath } from "./operation.ts";
import type { Place } from "./place.ts";
import { labelRoot } from "./schema/label.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";
import { viewSchema } from "./schema/schema-view.ts";

/** Compares what callers pass in the path, the query, headers and cookies. */
export function compareParameters({ from, to }: OperationPair, schemas: SchemaComparer): Finding[] {
  const renamed = renamedInPath(from.path, to.path);
  const before = listParameters(from);
  const after = listParameters(to);
  const found: Finding[] = [];
  const report = (code: ChangeCode, sentence: string, places: Places) =>
    found.push(finding(code, "request", sentence, places));

  const matched = new Set<string>();
  for (const [key, one] of before) {
    const name = nameOf(one);
    const newName = key.startsWith("path ") ? renamed.get(key.slice(5)) : undefined;
    const other = after.get(newName === undefined ? key : `path ${newName}`);
    if (other) {
      matched.add(keyOf(other));
      // Callers write a header as the contract does, though providers would take it in any letters.
      if (newName === undefined && one.text("name") !== other.text("name")) {
        report("parameter-renamed", `${name} is called \`${other.text("name")}\` now`, { from: one, to: other });
      }
      found.push(...compareParameter(one, other, schemas));
      continue;
    }
    const moved = [...after].find(([id, { value }]) => !before.has(id) && hasName(value, one.text("name")));
    if (moved) {
      matched.add(moved[0]);
      report("parameter-moved", `${name} is ${nameOf(moved[1])} now`, { from: one, to: moved[1] });
    } else report("parameter-removed", `${name} can no longer be sent`, { from: one });
  }
  for (const [key, other] of after) {
    if (before.has(key) || matched.has(key)) continue;
    const required = isRequired(other);
    const text = `${nameOf(other)} ${required ? "must now be sent" : "can now be sent"}`;
    report(required ? "required-parameter-added" : "parameter-added", text, { to: other });
  }
  return found;
}

function compareParameter(from: Place, to: Place, schemas: SchemaComparer): Finding[] {
  const found: Finding[] = [];
  const name = nameOf(from);
  const report = (code: ChangeCode, sentence: string) => found.push(finding(code, "request", sentence, { from, to }));
  if (!isRequired(from) && isRequired(to)) report("parameter-became-required", `${name} must now be sent`);
  if (isRequired(from) && !isRequired(to)) report("parameter-became-optional", `${name} need no longer be sent`);
  const [may, might] = [to.flag("allowEmptyValue"), from.flag("allowEmptyValue")];
  if (might && !may) report("limit-tightened", `${name} can no longer be sent without value`);
  if (!might && may) report("limit-loosened", `${name} can now be sent without value`);
  found.push(...compareNotes({ from, to }, "request", name));
  const described = [from, to].map((place) => place.at("content").exists);
  if (described[0] !== described[1] || !isWrittenAlike(from, to)) {
    report("parameter-serialization-changed", `${name} is written in another way`);
  }
  if (described[0] && described[1]) found.push(...compareMediaTypes({ from, to }, "request", name, schemas));
  if (described[0] || described[1]) return found;
  const required = isRequired(from) || isRequired(to);
  return [
    ...found,
    ...schemas.compare([from.at("schema")], [to.at("schema")], "request", labelRoot(name, { required })),
  ];
}

// Those of the operation stand in place of those of its path item.
function listParameters(operation: Operation): Map<string, Place> {
  const lists = [fieldOf(operation.item, "parameters"), operation.place.at("parameters")];
  const all = lists.flatMap((list) => list.items().map((place) => place.followed()));
  const named = all.filter((place) => place.text("name") !== undefined && !isIgnored(place));
  return new Map(named.map((place) => [keyOf(place), place]));
}

// OpenAPI says that these headers are described elsewhere.
function isIgnored(place: Place): boolean {
  const name = place.text("name")?.toLowerCase() ?? "";
  return place.text("in") === "header" && ["accept", "authorization", "content-type"].includes(name);
}

function keyOf(place: Place): string {
  const kind = place.text("in") ?? "query";
  const name = place.text("name") ?? "";
  return `${kind} ${kind === "header" ? name.toLowerCase() : name}`;
}

function hasName(value: unknown, name: string | undefined): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, "name") === name;
}

function isRequired(place: Place): boolean {
  return place.flag("required") || place.text("in") === "path";
}

function isWrittenAlike(from: Place, to: Place): boolean {
  const schemas = [from.at("schema"), to.at("schema")];
  const [before, after] = [from, to].map((place) => {
    const kind = place.text("in");
    const style = place.text("style") ?? (kind === "query" || kind === "cookie" ? "form" : "simple");
    const { value: explode = style === "form" } = place.at("explode");
    const parted = style !== "deepObject" && schemas.some((schema) => isParted(schema, style));
    const reserved = kind === "query" && !schemas.every(hasNoReserved) && place.flag("allowReserved");
    return JSON.stringify([style, parted && explode, reserved]);
  });
  return before === after;
}

// Only lists and objects can be written in several parts, and simple lists have commas either way.
function isParted(schema: Place, style: string): boolean {
  const { types } = viewSchema([schema]);
  return types === undefined || types.has("object") || (types.has("array") && style !== "simple");
}

// No character of theirs is a reserved one.
function hasNoReserved(schema: Place): boolean {
  const { types } = viewSchema([schema]);
  return types !== undefined && [...types].every((type) => type === "integer" || type === "boolean");
}

function nameOf(place: Place): string {
  const kind = place.text("in");
  return `the ${kind === "header" || kind === "cookie" ? kind : `${kind} parameter`} \`${place.text("name")}\``;
}
