import { isRecord } from "@snap/openapi/json";
import { isWritten, mediaKind } from "@snap/openapi/media-kind";
import { keysOf } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Pagination } from "./extensions.ts";
import type { InputField, Operation, OperationInput, TypeForm } from "./model.ts";
import type { Body, Parameter } from "./parts.ts";

/** A name that would occur twice in an input. */
export interface InputCollision {
  readonly name: string;
  readonly places: readonly [first: string, second: string];
}

/** Finds the first name that would occur twice in the input of an operation. */
export function findInputCollision(pathItem: SpecNode, operation: SpecNode): InputCollision | undefined {
  const parameters = [...pathItem.get("parameters").items(), ...operation.get("parameters").items()];
  const names = parameters.map((node) => ({ name: node.text("name") ?? "", in: node.text("in") ?? "" }));
  // A parameter of an operation overrides one of the path item with the same name and place.
  const unique = new Map(names.map((each) => [`${each.in} ${each.name}`, each]));
  const content = operation
    .get("requestBody")
    .get("content")
    .entries()
    .map(([type, media]) => ({ type, schema: media.get("schema") }));
  const fields = content.length > 0 ? (flatFields(content) ?? wholeFields(false, content)) : [];
  return findCollision([...unique.values(), ...fields.map(({ name }) => ({ name, in: "body" }))]);
}

/**
 * Reads the input of an operation's function: all fields in one object, unless the spec or a name collision prevents
 * it.
 */
export function readInput(
  parameters: readonly Parameter[],
  body: Body | undefined,
  isNested: boolean,
): [OperationInput, InputCollision | undefined] {
  const own = parameters.map(({ name, in: place, required, scope, description }) => ({
    name,
    in: place,
    required: required && scope === undefined,
    description,
  }));
  const content = body?.content.map(({ type, node }) => ({ type, schema: node.get("schema") })) ?? [];
  const flat = flatFields(content);
  const others = flat ?? (body ? wholeFields(body.required, content) : []);
  const fields: InputField[] = [...own, ...others.map((field): InputField => ({ ...field, in: "body" }))];
  const collision = isNested ? undefined : findCollision(fields);
  if (isNested || collision) return [{ fields, body: "nested", form: "other" }, collision];

  if (!body) return [{ fields, form: fields.length > 0 ? "object" : "none" }, undefined];
  const isPlain = flat && body.required && content.length === 1 && content.every(({ schema }) => isPlainObject(schema));
  return [
    {
      fields: body.required
        ? fields
        : fields.map((field) => (field.in === "body" ? { ...field, required: false } : field)),
      body: flat ? (body.required ? "fields" : "optional-fields") : "whole",
      form: isPlain ? "object" : "other",
    },
    undefined,
  ];
}

/** Returns the form of the result of an operation's function. */
export function readOutput(method: string, responses: Operation["responses"]): TypeForm {
  const documented = responses.filter(({ inferred }) => !inferred);
  const successes = documented.filter(({ status }) => /^2/.test(status));
  const known = successes.length > 0 ? successes : documented;
  const media = method === "head" ? [] : known.flatMap(({ content }) => content);
  const [first] = media;
  if (!first) return "none";
  const isPlain = known.length === 1 && media.length === 1 && mediaKind(first.type) === "json";
  return isPlain && isPlainObject(first.node.get("schema")) ? "object" : "other";
}

/** Returns the form of the items of a list. */
export function readItem({ items }: Pagination, schema: SpecNode | undefined): TypeForm {
  const list = keysOf(items).reduce((node, key) => node?.get("properties").get(key), schema);
  return list && list.value !== undefined && isPlainObject(list.get("items")) ? "object" : "other";
}

function findCollision(fields: readonly { readonly name: string; readonly in: string }[]): InputCollision | undefined {
  const first = new Map<string, string>();
  for (const { name, in: place } of fields) {
    const other = first.get(name);
    if (other !== undefined) return { name, places: [other, place] };
    first.set(name, place);
  }
  return undefined;
}

type Field = Omit<InputField, "in">;

interface Content {
  readonly type: string;
  readonly schema: SpecNode;
}

// Uses the media type that is sent by default: the only media type, or JSON.
function flatFields(content: readonly Content[]): Field[] | undefined {
  const json = content.filter(({ type }) => mediaKind(type) === "json");
  const preferred =
    content.length === 1 ? content[0] : (content.find(({ type }) => type === "application/json") ?? json[0]);
  const isKnown = content.length === 1 || json.length === 1 || preferred?.type === "application/json";
  return preferred && isKnown && isWritten(preferred.type) ? fieldsOf(preferred.schema) : undefined;
}

// With several media types, `contentType` selects one.
function wholeFields(required: boolean, content: readonly Content[]): Field[] {
  const body = { name: "body", required, description: content[0]?.schema.text("description") ?? "" };
  const contentType = { name: "contentType", required: false, description: "The media type of the body." };
  return content.length > 1 ? [body, contentType] : [body];
}

const DEEPEST = 32;

// Returns the named properties of an object; `undefined` if it may have others or is not an object.
function fieldsOf(schema: SpecNode, depth = 0): Field[] | undefined {
  const { value } = schema;
  if (!isRecord(value) || depth > DEEPEST) return undefined;
  const { type, additionalProperties: more, patternProperties, properties } = value;
  const parts = ["allOf", "anyOf", "oneOf"].filter((keyword) => value[keyword] !== undefined);
  if (type !== undefined && type !== "object") return undefined;
  if ((more !== undefined && more !== false) || patternProperties !== undefined) return undefined;
  if (properties === undefined && parts.length === 0) return undefined;
  const required = Array.isArray(value["required"]) ? value["required"] : [];
  const fields = new Map<string, Field>();
  for (const [name, property] of schema.get("properties").entries()) {
    const description = schema.get("properties").raw(name).raw("description").value ?? property.text("description");
    const text = typeof description === "string" ? description : "";
    fields.set(name, { name, required: required.includes(name), description: text });
  }
  for (const keyword of parts) {
    const members = schema
      .get(keyword)
      .items()
      .map((member) => fieldsOf(member, depth + 1));
    for (const member of members) {
      if (!member) return undefined;
      for (const field of member) {
        const isShared =
          keyword === "allOf" || members.every((each) => each?.some((one) => one.name === field.name && one.required));
        const isRequired = (field.required && isShared) || required.includes(field.name);
        const known = fields.get(field.name);
        fields.set(field.name, { ...field, ...known, required: isRequired || known?.required === true });
      }
    }
  }
  return fields.size > 0 ? [...fields.values()] : undefined;
}

const PLAIN = new Set(["type", "properties", "required", "description", "title", "example", "examples", "deprecated"]);

// Whether an interface can extend the type.
function isPlainObject({ value }: SpecNode): boolean {
  if (!isRecord(value) || value["type"] !== "object" || !isRecord(value["properties"])) return false;
  const isClosed = value["additionalProperties"] === false;
  return Object.keys(value).every(
    (key) => PLAIN.has(key) || key.startsWith("x-") || (key === "additionalProperties" && isClosed),
  );
}
