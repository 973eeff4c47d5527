import { mapHolders } from "@snap/openapi/grammar";
import type { JsonObject } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { upgrade } from "@snap/openapi/upgrade";
import { copyTree } from "@snap/openapi/yaml";

/**
 * Brings Swagger 2.0 to OpenAPI 3.0, where operations and components stand as in 3.1; later versions stay as they are.
 */
export function upgradeLayout(document: JsonObject, place: string): JsonObject {
  if (typeof document["openapi"] === "string" && /^3\.[01]\./.test(document["openapi"])) return document;
  if (document["swagger"] === "2.0") return convert(document, "3.0");
  const message = "this is not Swagger 2.0, OpenAPI 3.0 or OpenAPI 3.1";
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
  return copyTree(mapHolders(upgraded, ({ nullable: _, ...rest }) => rest));
}

// The library works on what it is given.
function convert(document: JsonObject, version: "3.0" | "3.1"): JsonObject {
  return copyTree(upgrade(structuredClone(document), version));
}
