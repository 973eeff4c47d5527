import { schemasAt } from "@snap/codegen/schemas-at";
import { isRecord } from "@snap/openapi/json";
import { escapePointer, keysOf, toPointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { ErrorObject } from "ajv";
import type { Contract } from "./contract.ts";
import { describeName, describeShape, describeWord } from "./describe-shape.ts";
import type { Findings } from "./findings.ts";

/** The response that a body belongs to. */
export interface BodyPlace {
  readonly operation: string;
  readonly status: number;
  /** The places of the contract that lead to the body, as JSON Pointers. */
  readonly uses: readonly string[];
}

/** Validates a body against the schema of its media type, and finds undocumented fields. */
export function judgeBody(
  contract: Contract,
  media: SpecNode,
  body: unknown,
  { uses, ...call }: BodyPlace,
  findings: Findings,
): void {
  const { value, pointer: root } = media.raw("schema");
  const validate = contract.validatorFor(value, root);
  if (validate && !validate(body)) {
    for (const error of tellingErrors(validate.errors ?? [])) {
      const { instancePath: at, keyword } = error;
      const kind = keyword === "enum" ? "enum" : "schema";
      const places = [placeOf(media.get("schema"), error), ...uses];
      findings.add({ kind, ...call, at: describePointer(at), ...explain(error, valueAt(body, at)), places });
    }
  }
  const onUnknown = (at: string, found: string, schema: SpecNode) => {
    const places = [schema.pointer, ...uses];
    findings.add({ kind: "field", ...call, at, expected: "no such field", found, places });
  };
  visit(body, schemasAt(media.get("schema"), ""), "", { findings, onUnknown });
}

// If several alternatives fail, errors inside one of them are the most useful; otherwise, report that none is valid.
function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  return errors.filter((error) => {
    const choice = choices.find(({ instancePath }) => instancePath === error.instancePath);
    if (!choice) return true;
    const inside = errors.some(({ instancePath }) => instancePath.startsWith(`${choice.instancePath}/`));
    return !inside && error === choice;
  });
}

function explain({ keyword, params, message = "" }: ErrorObject, value: unknown) {
  if (keyword === "type")
    return { expected: String(params["type"]).replaceAll(",", " or "), found: describeShape(value) };
  if (keyword === "required") return { expected: `the field ${params["missingProperty"]}`, found: "nothing" };
  if (keyword === "enum") {
    return { expected: `one of ${[params["allowedValues"]].flat().join(", ")}`, found: describeWord(value) };
  }
  if (keyword === "anyOf" || keyword === "oneOf") return { expected: "one of its forms", found: describeShape(value) };
  return { expected: message.replace("must be ", "").replace("must ", ""), found: describeShape(value) };
}

// Found by the place of the value, because the schema paths of validators are relative to an unnamed schema.
function placeOf(schema: SpecNode, { instancePath, keyword }: ErrorObject): string {
  const schemas = keysOf(instancePath).reduce(
    (nodes, key) => nodes.flatMap((node) => below(node, key)),
    schemasAt(schema, ""),
  );
  const saying = schemas.find((node) => node.raw(keyword).exists);
  return saying ? saying.raw(keyword).pointer : (schemas[0] ?? schema).pointer;
}

function below(schema: SpecNode, key: string): SpecNode[] {
  const items = /^\d+$/.test(key) ? schemasAt(schema.get("items"), "") : [];
  return [...schemasAt(schema.get("properties").get(key), ""), ...items];
}

function describePointer(pointer: string): string {
  return toPointer(keysOf(pointer).map(describeName));
}

function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((node, key) => Reflect.get(Object(node), key), value);
}

interface Visitor {
  readonly findings: Findings;
  readonly onUnknown: (at: string, found: string, schema: SpecNode) => void;
}

// `schemas` are all schemas that describe the place.
function visit(value: unknown, schemas: readonly SpecNode[], at: string, visitor: Visitor): void {
  visitor.findings.meet(...schemas.map(({ pointer }) => pointer));
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) => schemasAt(schema.get("items"), ""));
    for (const [index, item] of value.entries()) visit(item, items, `${at}/${index}`, visitor);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) visitField(key, inner, schemas, at, visitor);
  }
}

function visitField(key: string, value: unknown, schemas: readonly SpecNode[], above: string, visitor: Visitor): void {
  const properties = schemas.map((schema) => schema.get("properties"));
  const inner = properties.flatMap((node) => schemasAt(node.get(key), ""));
  const at = `${above}/${escapePointer(describeName(key))}`;
  const [closed] = schemas.filter((schema) => holdsFields(schema));
  if (inner.length > 0) {
    visitor.findings.meet(...properties.map((node) => node.raw(key).pointer));
    visit(value, inner, at, visitor);
  } else if (closed && !schemas.some(isOpen)) visitor.onUnknown(at, describeShape(value), closed);
}

function holdsFields(schema: SpecNode): boolean {
  return schema.get("properties").exists || [schema.get("type").value].flat().includes("object");
}

function isOpen(schema: SpecNode): boolean {
  const { value } = schema.get("additionalProperties");
  return (value !== undefined && value !== false) || schema.get("patternProperties").exists;
}
