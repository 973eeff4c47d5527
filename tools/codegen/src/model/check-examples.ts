import { isRecord } from "@snap/openapi/json";
import { isWritten } from "@snap/openapi/media-kind";
import { schemasIn } from "@snap/openapi/schema-walk";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Diagnostic, Report } from "../diagnostic.ts";
import type { ValidatorFor } from "./create-validators.ts";

/** Checks every example against the schema next to it. */
export function checkExamples(root: SpecNode, report: Report, validatorFor: ValidatorFor): Diagnostic[] {
  return findExamples(root, examplesBeside).flatMap((found) => checkExample(found, report, validatorFor));
}

/** Checks every example inside a schema; properties of both directions are allowed. */
export function checkSchemaExamples(root: SpecNode, report: Report, validatorFor: ValidatorFor): Diagnostic[] {
  const found = findExamples(root, (node) => examplesWithin(node.raw("schema")));
  const components = root.get("components").raw("schemas").entries();
  found.push(...components.flatMap(([, component]) => examplesWithin(component)));
  return found.flatMap((each) => checkExample(each, report, validatorFor));
}

type Found = readonly [schema: unknown, example: unknown, pointer: string];

function checkExample([schema, example, pointer]: Found, report: Report, validatorFor: ValidatorFor): Diagnostic[] {
  const validate = validatorFor(schema, pointer);
  if (!validate || validate(example)) return [];
  const fix = "Correct the example, or the schema if the provider sends such values.";
  return (validate.errors ?? []).map(({ instancePath, message }) =>
    report("example-invalid", `${pointer}${instancePath}`, `the example ${message}`, fix),
  );
}

// Objects with a `schema` are parameters, headers or media types. Examples and schemas are not searched.
function findExamples(node: SpecNode, find: (holder: SpecNode) => Found[]): Found[] {
  if (Array.isArray(node.value)) return node.value.flatMap((_, index) => findExamples(node.raw(String(index)), find));
  if (!isRecord(node.value)) return [];
  const { content } = node.value;
  const media = node
    .raw("content")
    .entries()
    .filter(([type]) => isWritten(type));
  const own = node.value["schema"] === undefined ? [] : find(node);
  const below = Object.keys(node.value).filter(
    (key) => !SKIPPED.includes(key) && (key !== "content" || !isRecord(content)),
  );
  const written = isRecord(content) ? media.map(([, each]) => each) : [];
  return [...own, ...[...below.map((key) => node.raw(key)), ...written].flatMap((each) => findExamples(each, find))];
}

const SKIPPED = ["schema", "schemas", "example", "examples"];

function examplesBeside(holder: SpecNode): Found[] {
  const schema = holder.raw("schema").value;
  const named = holder
    .raw("examples")
    .entries()
    .map(([, example]) => example.raw("value"));
  return [holder.raw("example"), ...named]
    .filter(({ exists }) => exists)
    .map(({ value, pointer }): Found => [schema, value, pointer]);
}

function examplesWithin({ value: schema, pointer }: SpecNode): Found[] {
  return schemasIn(schema).flatMap((part) => {
    const { example, examples } = part;
    const all = [example, ...(Array.isArray(examples) ? examples : [])].filter((value) => value !== undefined);
    return all.map((value): Found => [part, value, pointer]);
  });
}
