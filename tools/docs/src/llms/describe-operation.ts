import type { Operation } from "@snap/codegen/model";
import { escapeMarkdownCode, escapeMarkdownText } from "@snap/openapi/escape";

/** Describes an operation on one line: its function, summary, input and request; `*` marks required input. */
export function describeOperation({ identifier, method, path, summary, input, item }: Operation): string {
  const nested = input.body === "nested" ? " (in `params` and `body`)" : "";
  const names = input.fields.map(({ name, required }) => mark(name, required));
  const takes = names.length > 0 ? ` Input${nested}: ${names.join(", ")}.` : "";
  const list = item ? " A list: iterate over it." : "";
  const request = escapeMarkdownCode(`${method.toUpperCase()} ${path}`);
  return `- ${escapeMarkdownCode(identifier)}: ${escapeMarkdownText(summary)}.${takes}${list} ${request}`;
}

function mark(name: string, required: boolean): string {
  return `${escapeMarkdownText(name)}${required ? "*" : ""}`;
}
