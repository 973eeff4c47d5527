import { upgrade as upgradeDocument } from "@scalar/openapi-upgrader";

/**
 * Upgrades a Swagger 2.0 or OpenAPI 3.0 document to this version; a later one stays as it is. Changes what it is given.
 * This file alone knows the library.
 */
export function upgrade(document: Record<string, unknown>, version: "3.0" | "3.1"): Record<string, unknown> {
  return { ...(version === "3.0" ? upgradeDocument(document, "3.0") : upgradeDocument(document, "3.1")) };
}
