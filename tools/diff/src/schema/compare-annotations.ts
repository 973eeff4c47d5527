import { includes } from "./read-types.ts";
import type { SchemaPair } from "./schema-pair.ts";
import { annotation, type SchemaView } from "./schema-view.ts";

/** Compares the descriptions, examples, deprecation and defaults of two schemas. */
export function compareAnnotations({ from, to, name, label, report }: SchemaPair): void {
  const differs = (keyword: string) => !same(annotation(from, keyword)?.value, annotation(to, keyword)?.value);
  const documented = ["title", "description", "externalDocs"].filter(differs);
  if (documented.length > 0) report("documentation-changed", `${name} has a different description`);
  if (!same(examplesOf(from), examplesOf(to))) report("examples-changed", `${name} has different examples`);

  const [was, is] = [from, to].map((view) => annotation(view, "deprecated")?.value === true);
  if (!was && is) report("deprecated", `${name} is deprecated: stop using it`);
  if (was && !is) report("no-longer-deprecated", `${name} is no longer deprecated`);

  const [before, after] = [annotation(from, "default"), annotation(to, "default")];
  const places = { from: before, to: after };
  const [old, now] = [print(before?.value), print(after?.value)];
  if (label.required) {
    const differ = before?.exists !== after?.exists || !same(before?.value, after?.value);
    if (differ) report("documentation-changed", `the default of ${name}, which must be sent, has changed`, places);
    return;
  }
  if (!before && after) report("default-added", `the default of ${name} is now ${now}`, places);
  if (before && !after) report("default-removed", `${name} no longer has the default ${old}`, places);
  if (before && after && !same(before.value, after.value)) {
    report("default-changed", `the default of ${name} is now ${now}, no longer ${old}`, places);
  }
}

// OpenAPI 3.0 has one example, 3.1 a list.
function examplesOf(view: SchemaView): unknown[] {
  const one = annotation(view, "example");
  const { value } = annotation(view, "examples") ?? {};
  return [...(one ? [one.value] : []), ...(Array.isArray(value) ? value : [])];
}

function same(one: unknown, other: unknown): boolean {
  return includes([one], other);
}

/** Formats a value for messages, in at most 40 characters. */
export function print(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}
