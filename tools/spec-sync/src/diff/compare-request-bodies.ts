import { type ChangeCode, type Finding, finding } from "./change.ts";
import { compareMediaTypes } from "./compare-media-types.ts";
import { compareNotes } from "./compare-notes.ts";
import type { OperationPair } from "./operation.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

const NAME = "the request body";

/** Compares the bodies that callers send. */
export function compareRequestBodies(pair: OperationPair, schemas: SchemaComparer): Finding[] {
  const from = pair.from.place.get("requestBody");
  const to = pair.to.place.get("requestBody");
  const found: Finding[] = [];
  const report = (code: ChangeCode, sentence: string) => found.push(finding(code, "request", sentence, { from, to }));
  if (!from.exists && !to.exists) return [];
  if (!from.exists) {
    const required = to.flag("required");
    const text = `a request body ${required ? "must" : "can"} now be sent`;
    return [
      finding(required ? "required-request-body-added" : "request-body-added", "request", text, {
        from: pair.from.place,
        to,
      }),
    ];
  }
  if (!to.exists) {
    return [finding("request-body-removed", "request", `${NAME} can no longer be sent`, { from, to: pair.to.place })];
  }
  if (!from.flag("required") && to.flag("required")) report("request-body-became-required", `${NAME} must now be sent`);
  if (from.flag("required") && !to.flag("required"))
    report("request-body-became-optional", `${NAME} need no longer be sent`);
  found.push(...compareNotes({ from, to }, "request", NAME));
  return [...found, ...compareMediaTypes({ from, to }, "request", NAME, schemas)];
}
