import type { Diagnostic, Report } from "../diagnostic.ts";
import type { SpecNode } from "../load/spec-node.ts";
import { isWritten } from "../media-kind.ts";
import type { ValidatorFor } from "./create-validators.ts";
import { isRecord, schemasIn } from "./schema-walk.ts";

/** Checks every example of the document, wherever it stands, against the schema beside or around it. */
export function checkExamples(root: SpecNode, report: Report, validatorFor: ValidatorFor): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];

  const check = (schema: unknown, example: unknown, pointer: string) => {
    const validate = validatorFor(schema, pointer);
    if (!validate || validate(example)) return;
    for (const { instancePath, message } of validate.errors ?? []) {
      const fix = "Correct the example, or the schema if the example is what the provider sends.";
      diagnostics.push(report("example-invalid", `${pointer}${instancePath}`, `the example ${message}`, fix));
    }
  };

  for (const [schema, example, pointer] of findExamples(root)) check(schema, example, pointer);
  return diagnostics;
}

type Found = [schema: unknown, example: unknown, pointer: string];

// Parameters, headers and media types are told by their `schema`; what lies below an example or a schema is not searched.
function findExamples(node: SpecNode): Found[] {
  if (Array.isArray(node.value)) return node.value.flatMap((_, index) => findExamples(node.raw(String(index))));
  if (!isRecord(node.value)) return [];
  const { schema } = node.value;
  const found: Found[] = [];
  if (schema !== undefined) {
    const example = node.raw("example");
    if (example.exists) found.push([schema, example.value, example.pointer]);
    for (const [, named] of node.raw("examples").entries()) {
      const value = named.raw("value");
      if (value.exists) found.push([schema, value.value, value.pointer]);
    }
    found.push(...findSchemaExamples(schema, `${node.pointer}/schema`));
  }
  for (const key of Object.keys(node.value)) {
    if (key === "content") {
      for (const [type, media] of node.raw("content").entries())
        if (isWritten(type)) found.push(...findExamples(media));
      continue;
    }
    if (key === "schema" || key === "example" || key === "examples") continue;
    const child = node.raw(key);
    if (node.pointer === "/components" && key === "schemas") {
      for (const [, component] of child.entries())
        found.push(...findSchemaExamples(component.value, component.pointer));
    } else {
      found.push(...findExamples(child));
    }
  }
  return found;
}

function findSchemaExamples(schema: unknown, pointer: string): Found[] {
  return schemasIn(schema).flatMap((part) => {
    const { example, examples } = part;
    const all = [example, ...(Array.isArray(examples) ? examples : [])].filter((value) => value !== undefined);
    return all.map((value): Found => [part, value, pointer]);
  });
}
