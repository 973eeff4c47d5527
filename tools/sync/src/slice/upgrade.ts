import { hasKeywords, type Kind, kindBelow } from "@snap/openapi/grammar";
import { isRecord, type Json, type JsonObject, mapEntries } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { upgrade } from "@snap/openapi/upgrade";

/** Brings Swagger 2.0 to OpenAPI 3.0, where operations and components stand as in 3.1; later versions stay as they are. */
export function upgradeLayout(document: JsonObject, place: string): JsonObject {
  if (typeof document["openapi"] === "string" && /^3\.[01]\./.test(document["openapi"])) return document;
  if (document["swagger"] === "2.0") return convert(document, "3.0");
  const message = "this is no Swagger 2.0, OpenAPI 3.0 or OpenAPI 3.1";
  throw ProblemError.of(
    "openapi-version",
    place,
    message,
    "Name the address of the description itself, not of a page about it.",
  );
}

/** Brings an OpenAPI 3.0 document to 3.1. */
export function upgradeToLatest(document: JsonObject): JsonObject {
  const upgraded = convert(document, "3.1");
  // Without a `type`, null was accepted all along, and 3.1 has no such word.
  return mapObjects(upgraded, ({ nullable: _, ...rest }) => rest);
}

// The library works on what it is given.
function convert(document: JsonObject, version: "3.0" | "3.1"): JsonObject {
  return JSON.parse(JSON.stringify(upgrade(structuredClone(document), version)));
}

function mapObjects(document: JsonObject, change: (object: JsonObject) => JsonObject): JsonObject {
  const visit = (value: Json, kind: Kind): Json => {
    if (kind === "data") return value;
    if (Array.isArray(value)) return value.map((item) => visit(item, kind));
    if (!isRecord(value)) return value;
    return mapEntries(hasKeywords(kind) ? change(value) : value, (key, child) =>
      visit(child, kindBelow(kind, key, child)),
    );
  };
  const result = visit(document, "object");
  return isRecord(result) ? result : document;
}
