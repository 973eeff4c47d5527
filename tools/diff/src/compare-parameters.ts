import { fieldOf, type Operation } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type ChangeCode, type Finding, finding, type Places } from "./change.ts";
import { compareMediaTypes } from "./compare-media-types.ts";
import { compareNotes } from "./compare-notes.ts";
import { compareParameterWords } from "./compare-words.ts";
import { type OperationPair, renamedInPath } from "./operation.ts";
import { labelRoot } from "./schema/label.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";
import { viewSchema } from "./schema/schema-view.ts";

/**
 * Compares path, query, header and cookie parameters. Callers send them to an operation, and receive them from
 * `incoming`, a webhook or callback.
 */
export function compareParameters({ from, to }: OperationPair, schemas: SchemaComparer, incoming?: string): Finding[] {
  const renamed = renamedInPath(from.path, to.path);
  const before = listParameters(from);
  const after = listParameters(to);
  const direction = incoming === undefined ? "request" : "response";
  const found: Finding[] = [];
  const report = (code: ChangeCode, sentence: string, places: Places) =>
    found.push(finding(code, direction, sentence, places));

  const matched = new Set<string>();
  for (const [key, one] of before) {
    const name = nameOf(one, incoming);
    const newName = key.startsWith("path ") ? renamed.get(key.slice(5)) : undefined;
    const other = after.get(newName === undefined ? key : `path ${newName}`);
    if (other) {
      matched.add(keyOf(other));
      // Providers ignore the case of a header's name, but callers must write it as in the contract.
      if (!incoming && newName === undefined && one.text("name") !== other.text("name")) {
        report("parameter-renamed", `${name} was renamed to \`${other.text("name")}\``, { from: one, to: other });
      }
      found.push(...compareParameter({ from: one, to: other }, direction, name, schemas));
      continue;
    }
    const moved = [...after].find(([id, { value }]) => !before.has(id) && hasName(value, one.text("name")));
    if (moved) {
      matched.add(moved[0]);
      report("parameter-moved", `${name} is ${nameOf(moved[1])} now`, { from: one, to: moved[1] });
    } else
      report("parameter-removed", `${name} ${incoming ? "is no longer sent" : "can no longer be sent"}`, { from: one });
  }
  for (const [key, other] of after) {
    if (before.has(key) || matched.has(key)) continue;
    const required = !incoming && isRequired(other);
    const text = incoming ? "is sent now" : required ? "must now be sent" : "can now be sent";
    const code = required ? "required-parameter-added" : "parameter-added";
    report(code, `${nameOf(other, incoming)} ${text}`, { to: other });
  }
  return found;
}

function compareParameter(
  sides: { from: SpecNode; to: SpecNode },
  direction: "request" | "response",
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const { from, to } = sides;
  const found: Finding[] = [];
  const asks = direction === "request";
  const report = (code: ChangeCode, text: string) => found.push(finding(code, direction, `${name} ${text}`, sides));
  const [was, is] = [isRequired(from), isRequired(to)];
  if (!was && is) report("parameter-became-required", asks ? "must now be sent" : "is now always sent");
  if (was && !is) report("parameter-became-optional", asks ? "need no longer be sent" : "may now be missing");
  const [might, may] = [from.flag("allowEmptyValue"), to.flag("allowEmptyValue")];
  if (might && !may) report("limit-tightened", `${asks ? "can no longer be" : "is no longer"} sent without a value`);
  if (!might && may) report("limit-loosened", `${asks ? "can" : "may"} now be sent without a value`);
  found.push(...compareNotes(sides, direction, name), ...compareParameterWords(sides, direction, name));
  const described = [from, to].map((place) => place.raw("content").exists);
  if (described[0] !== described[1] || !isWrittenAlike(from, to)) {
    report("parameter-serialization-changed", "is serialized differently");
  }
  if (described[0] && described[1]) found.push(...compareMediaTypes(sides, direction, name, schemas));
  if (described[0] || described[1]) return found;
  const label = labelRoot(name, { required: asks && (was || is) });
  return [...found, ...schemas.compare([from.raw("schema")], [to.raw("schema")], direction, label)];
}

// Parameters of the operation replace those of its path item.
function listParameters(operation: Operation): Map<string, SpecNode> {
  const lists = [fieldOf(operation.item, "parameters"), operation.place.raw("parameters")];
  const all = lists.flatMap((list) => list.items());
  const named = all.filter((place) => place.text("name") !== undefined && !isIgnored(place));
  return new Map(named.map((place) => [keyOf(place), place]));
}

// OpenAPI ignores header parameters with these names, because other parts of the document describe the headers.
function isIgnored(place: SpecNode): boolean {
  const name = place.text("name")?.toLowerCase() ?? "";
  return place.text("in") === "header" && ["accept", "authorization", "content-type"].includes(name);
}

function keyOf(place: SpecNode): string {
  const kind = place.text("in") ?? "query";
  const name = place.text("name") ?? "";
  return `${kind} ${kind === "header" ? name.toLowerCase() : name}`;
}

function hasName(value: unknown, name: string | undefined): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, "name") === name;
}

function isRequired(place: SpecNode): boolean {
  return place.flag("required") || place.text("in") === "path";
}

function isWrittenAlike(from: SpecNode, to: SpecNode): boolean {
  const schemas = [from.raw("schema"), to.raw("schema")];
  const [before, after] = [from, to].map((place) => {
    const kind = place.text("in");
    const style = place.text("style") ?? (kind === "query" || kind === "cookie" ? "form" : "simple");
    const { value: explode = style === "form" } = place.raw("explode");
    const parted = style !== "deepObject" && schemas.some((schema) => isParted(schema, style));
    const reserved = kind === "query" && !schemas.every(hasNoReserved) && place.flag("allowReserved");
    return JSON.stringify([style, parted && explode, reserved]);
  });
  return before === after;
}

// `explode` only affects lists and objects, and lists in the style `simple` are joined by commas with or without it.
function isParted(schema: SpecNode, style: string): boolean {
  const { types } = viewSchema([schema]);
  return types === undefined || types.has("object") || (types.has("array") && style !== "simple");
}

// Returns whether no value of the schema can contain a reserved character.
function hasNoReserved(schema: SpecNode): boolean {
  const { types } = viewSchema([schema]);
  return types !== undefined && [...types].every((type) => type === "integer" || type === "boolean");
}

function nameOf(place: SpecNode, holder?: string): string {
  const kind = place.text("in");
  const name = `the ${kind === "header" || kind === "cookie" ? kind : `${kind} parameter`} \`${place.text("name")}\``;
  return holder === undefined ? name : `${name} of ${holder}`;
}
