import { escapeDoc, escapeDocCode } from "@snap/openapi/escape";
import { upperFirst } from "../model/identifier.ts";
import type { InputField, Model, Operation, TypeForm } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

const WIDTH = 120;
const LONGEST_LIST = 8;
const LONGEST_DESCRIPTION = 100;
const NESTED = [" *", " * - `params` and `body`, as the method of the client takes them"];

/** Emits `operations.ts`: one function for each operation, with its input and output types. */
export function emitOperations(model: Model): string {
  const { displayName: name, operations } = model;
  const imports = new Set<string>();
  const functions = operations.map((operation) => emitOperation(operation, name, imports));
  if (operations.length === 0) return `${header(model)}\nexport {};\n`;
  return `${header(model)}
import {
${[...imports]
  .sort(byName)
  .map((each) => `  ${each},\n`)
  .join("")}} from "@snap/runtime";
import type { ${name}Client } from "./client.ts";
import type { operations } from "./schema.ts";
${functions.join("")}`;
}

/** Sorts imported names; `type` does not count. */
export function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((each) => each.replace("type ", ""));
  return (first ?? "").toLowerCase() < (second ?? "").toLowerCase() ? -1 : 1;
}

function emitOperation(operation: Operation, provider: string, imports: Set<string>): string {
  const { id, identifier, method, path, input, output, item, pagination } = operation;
  const name = upperFirst(identifier);
  const spec = `operations[${printLiteral(id)}]`;
  const isList = method === "get" && pagination && item;
  const result = isList ? "Page" : "Output";
  const link = `{@link ${identifier}}`;
  const of = input.body === "nested" ? "NestedInputOf" : input.body === "whole" ? "WholeInputOf" : "InputOf";
  const returned = isList ? `A page of ${link}.` : `The result of ${link}.`;
  const types: DeclaredType[] = [
    { comment: `The input of ${link}.`, name: nameOfInput(operation), base: of, given: [spec], form: input.form },
    { comment: returned, name: `${name}${result}`, base: "OutputOf", given: [spec], form: output },
  ];
  if (isList) {
    const given = [spec, printLiteral(pagination.items)];
    types.push({ comment: `An item of ${link}.`, name: `${name}Item`, base: "ItemOf", given, form: item });
  }
  const inputType = input.form === "none" ? "Record<string, never> | undefined" : nameOfInput(operation);
  const outputType = output === "none" ? "undefined" : `${name}${result}`;
  const generics = [`${provider}Client`, spec, inputType, ...(isList ? [`${name}Item`] : []), outputType];
  const places = input.body === "nested" ? {} : toPlaces(operation);
  const hasKind = input.body && input.body !== "nested";
  const args = [
    ...(isList ? [] : [printLiteral(method.toUpperCase())]),
    printLiteral(path),
    ...(hasKind ? [printLiteral(input.body)] : []),
    ...(Object.keys(places).length > 0 ? [printLiteral(places)] : []),
  ];
  const kind = isList ? "ListOperation" : "Operation";
  const creator = isList ? "listOperation" : nameOfCreator(input.body);
  const used = [...types.flatMap(({ base, form }) => (form === "none" ? [] : [base])), kind];
  for (const type of used) imports.add(`type ${type}`);
  imports.add(creator);
  const [before, call] = [
    `export const ${identifier}: ${name}Function =`,
    `/* @__PURE__ */ ${creator}(${args.join(", ")});`,
  ];
  const base = [`export interface ${name}Function`, `extends ${kind}<${generics.join(", ")}> {}`] as const;
  const broken = [base[0], `extends ${kind}<\n${generics.map((each) => `    ${each}`).join(",\n")}\n  > {}`] as const;
  return `${types.map(declare).join("")}
/** The type of ${link}. */
${base[1].length + 2 > WIDTH ? joinLines(...broken) : joinLines(...base)}

${printDoc(operation)}
${joinLines(before, call)}
`;
}

/** Returns the name of the type of an operation's input, which exists unless the input has no fields. */
export function nameOfInput({ identifier }: Pick<Operation, "identifier">): string {
  return `${upperFirst(identifier)}Input`;
}

function nameOfCreator(body: Operation["input"]["body"]): string {
  return body === "nested" ? "nestedOperation" : body ? "bodyOperation" : "operation";
}

// Prints the type on one line if it fits.
function joinLines(first: string, second: string): string {
  const line = `${first} ${second}`;
  return line.length > WIDTH ? `${first}\n  ${second}` : line;
}

interface DeclaredType {
  readonly comment: string;
  readonly name: string;
  readonly base: string;
  readonly given: readonly string[];
  readonly form: TypeForm;
}

function declare({ comment, name, base, given, form }: DeclaredType): string {
  if (form === "none") return "";
  const type = `${base}<${given.join(", ")}>`;
  const declaration = form === "object" ? `interface ${name} extends ${type} {}` : `type ${name} = ${type};`;
  return `\n/** ${comment} */\nexport ${declaration}\n`;
}

/**
 * Returns the places of the fields whose place must be stated. With a body, unlisted names are fields of the body;
 * without one, they are query parameters.
 */
export function toPlaces({ input: { fields, body } }: Operation): object {
  const namesIn = (place: InputField["in"]) => fields.filter((field) => field.in === place).map(({ name }) => name);
  const [query, header, cookie] = [body ? namesIn("query") : [], namesIn("header"), namesIn("cookie")];
  return {
    ...(query.length > 0 && { query }),
    ...(header.length > 0 && { header }),
    ...(cookie.length > 0 && { cookie }),
  };
}

function printDoc(operation: Operation): string {
  const { id, identifier, summary, input, responses } = operation;
  const failures = responses.filter(({ status, inferred }) => !inferred && !/^2/.test(status));
  const others = failures.length > 1 ? "other failures" : "every failure";
  const statuses = failures.map(({ status }) => (status === "default" ? others : escapeDoc(status)));
  const when = statuses.length > 0 ? ` for ${listed(statuses)}` : "";
  return [
    "/**",
    ` * ${escapeDoc((summary || id).trim().replace(/[.]$/, ""))}.`,
    ...(input.body === "nested" ? NESTED : printFields(input.fields)),
    " *",
    ` * @throws {ApiError}${when}; \`${identifier}.isError(error)\` narrows its type.`,
    " */",
  ].join("\n");
}

function printFields(fields: readonly InputField[]): string[] {
  if (fields.length === 0) return [];
  const sorted = [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
  const shown = sorted.length > LONGEST_LIST ? sorted.slice(0, LONGEST_LIST - 1) : sorted;
  const others = sorted.slice(shown.length).map(({ name }) => escapeDocCode(name));
  const lines = shown.map(({ name, required, description }) => {
    const what = escapeDoc(shorten(description.replaceAll(/\s+/g, " ").trim()));
    return ` * - ${escapeDocCode(name)}${required ? "" : " (optional)"}${what && `: ${what}`}`;
  });
  return [" *", ...lines, ...(others.length > 0 ? [` * - ${others.join(", ")}`] : [])];
}

// Keeps the first sentence.
function shorten(description: string): string {
  const [sentence = ""] = description.split(/(?<=[.!?])\s/);
  if (sentence.length <= LONGEST_DESCRIPTION) return sentence;
  return `${sentence.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, "")} …`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}
