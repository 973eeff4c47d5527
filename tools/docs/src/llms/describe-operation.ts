import type { Operation } from "@snap/codegen/model";
import { schemasAt } from "@snap/codegen/schemas-at";
import type { SpecNode } from "@snap/openapi/spec-node";
import { toText } from "../operations.ts";

/** One line about an operation: its method, path, summary and parameters; `*` marks what is required. */
export function describeOperation(root: SpecNode, operation: Operation): string {
  const { id, method, path, summary, parameters, pagination } = operation;
  const inPlace = (place: string) =>
    parameters.filter((parameter) => parameter.in === place).map(({ name, required }) => mark(name, required));
  const parts = [
    ["Path", inPlace("path")],
    ["Query", inPlace("query")],
    ["Headers", inPlace("header")],
    ["Cookies", inPlace("cookie")],
    ["Body", bodyProperties(root, operation)],
  ] as const;
  const asked = parts.flatMap(([place, names]) => (names.length > 0 ? [` ${place}: ${names.join(", ")}.`] : []));
  const pages = pagination ? ` All pages: \`paginate\`.` : "";
  return `- \`${id}\`: \`${method.toUpperCase()} ${path}\`. ${toText(summary)}.${asked.join("")}${pages}`;
}

function bodyProperties(root: SpecNode, { path, method, body }: Operation): string[] {
  if (!body) return [];
  const content = root.get("paths").get(path).get(method).get("requestBody").get("content");
  const schema = content.get(body.content[0]?.type ?? "").get("schema");
  const names = schemasAt(schema, "").flatMap((part) =>
    part
      .get("properties")
      .entries()
      .map(([name]) => name),
  );
  return [...new Set(names)].map((name) => mark(name, isRequired(schema, name)));
}

function isRequired(schema: SpecNode, name: string): boolean {
  const { value } = schema.get("required");
  if (Array.isArray(value) && value.includes(name)) return true;
  const choices = ["anyOf", "oneOf"].map((keyword) => schema.get(keyword).items());
  return (
    schema
      .get("allOf")
      .items()
      .some((part) => isRequired(part, name)) ||
    choices.some((parts) => parts.length > 0 && parts.every((part) => isRequired(part, name)))
  );
}

function mark(name: string, required: boolean): string {
  return `${toText(name).replaceAll("\\_", "_")}${required ? "*" : ""}`;
}
