import { mapHolders } from "@snap/openapi/grammar";
import type { JsonObject } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";
import { upgrade } from "@snap/openapi/upgrade";
import { copyTree } from "@snap/openapi/yaml";

/**
 * Converts Swagger 2.0 to OpenAPI 3.0, whose operations and components have the same structure as in 3.1. Does not
 * change later versions.
 */
export function upgradeLayout(document: JsonObject, place: string): JsonObject {
  if (typeof document["openapi"] === "string" && /^3\.[01]\./.test(document["openapi"])) return document;
  if (document["swagger"] === "2.0") return convert(document, "3.0");
  const message = "this is not Swagger 2.0, OpenAPI 3.0 or OpenAPI 3.1";
  throw ProblemError.of(
    "openapi-version",
    place,
    message,
    "Use the URL of the OpenAPI document itself, not of a page about it.",
  );
}

/** Converts an OpenAPI 3.0 document to 3.1. */
export function upgradeToLatest(document: JsonObject): JsonObject {
  const upgraded = convert(document, "3.1");
  // A schema without `type` always accepts null, and OpenAPI 3.1 has no `nullable`.
  return copyTree(mapHolders(upgraded, ({ nullable: _, ...rest }) => rest));
}

// The library changes its input.
function convert(document: JsonObject, version: "3.0" | "3.1"): JsonObject {
  return copyTree(upgrade(structuredClone(document), version));
}
