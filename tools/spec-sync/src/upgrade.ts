import { upgrade as upgradeDocument } from "@scalar/openapi-upgrader";

/** Upgrades a Swagger 2.0 or OpenAPI 3.0 document to 3.1; any other stays as it is. Changes what it is given. */
export function upgrade(document: Record<string, unknown>): Record<string, unknown> {
  return { ...upgradeDocument(document, "3.1") };
}
