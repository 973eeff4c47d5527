import { type ChangeCode, type Finding, finding, type Places } from "./change.ts";
import { compareMediaTypes } from "./compare-media-types.ts";
import { compareNotes } from "./compare-notes.ts";
import type { OperationPair } from "./operation.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/**
 * Compares request bodies. Callers send the body of an operation, and receive that of `incoming`, a webhook or
 * callback.
 */
export function compareRequestBodies(pair: OperationPair, schemas: SchemaComparer, incoming?: string): Finding[] {
  const from = pair.from.place.get("requestBody");
  const to = pair.to.place.get("requestBody");
  const direction = incoming === undefined ? "request" : "response";
  const name = incoming === undefined ? "the request body" : `the body of ${incoming}`;
  const found: Finding[] = [];
  const report = (code: ChangeCode, said: string, read: string, places: Places = { from, to }) =>
    found.push(finding(code, direction, `${name} ${incoming === undefined ? said : read}`, places));
  if (!from.exists && !to.exists) return [];
  if (!from.exists) {
    const required = incoming === undefined && to.flag("required");
    const code = required ? "required-request-body-added" : "request-body-added";
    report(code, required ? "must now be sent" : "can now be sent", "is sent now", { from: pair.from.place, to });
    return found;
  }
  if (!to.exists) {
    report("request-body-removed", "can no longer be sent", "is no longer sent", { from, to: pair.to.place });
    return found;
  }
  const [was, is] = [from.flag("required"), to.flag("required")];
  if (!was && is) report("request-body-became-required", "must now be sent", "is now always sent");
  if (was && !is) report("request-body-became-optional", "need no longer be sent", "may now be missing");
  found.push(...compareNotes({ from, to }, direction, name));
  return [...found, ...compareMediaTypes({ from, to }, direction, name, schemas)];
}
