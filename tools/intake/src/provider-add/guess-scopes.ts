import { isReserved } from "@snap/codegen/read-security";
import { walk } from "@snap/openapi/grammar";
import { entriesAt, isRecord, itemsAt, type Tree, treeAt } from "@snap/openapi/json";
import { callOf, parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { GUESSED } from "../evidence.ts";
import type { FoundSnapshots } from "../verdict/judge.ts";
import { scopesOf } from "../verdict/match-operations.ts";
import { fieldsOf } from "../verdict/schemas.ts";
import { isIdOf, isSameWord, wordsOf } from "../verdict/words.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import { itemsAt as listedAt } from "./find-schema.ts";

/** Makes the variables of the server options of the client, such as the region in the address. */
export function guessServerScopes(provider: string, document: Tree, decide: Decide): void {
  for (const server of itemsAt(document, "servers")) {
    for (const [name, variable] of entriesAt(server, "variables")) {
      const word = optionFor(provider, name, document);
      Object.assign(variable, { "x-snap-scope": findWord(document, word.option) ?? word, ...GUESSED });
      decide(
        "scope",
        `the variable "${name}" of the server is guessed to be the option "${word.option}" (${word.environment})`,
      );
    }
  }
}

// Returns the `x-snap-scope` of an option elsewhere in the document: all places must state the same.
function findWord(document: Tree, option: string): unknown {
  let found: unknown;
  walk(document, (holder) => {
    const word = holder["x-snap-scope"];
    if (isRecord(word) && word["option"] === option) found = word;
  });
  return found;
}

/** Makes the parameters that the list of snapshots requires options of the client: the project, the region. */
export function guessScopes(provider: string, document: Tree, { list }: FoundSnapshots, decide: Decide): void {
  const operations = operationsOf(document);
  const found = findOperation(operations, list.operation);
  if (!found) return;
  const required = parametersFor(found).filter((each) => each.flag("required") && !each.raw("x-snap-scope").exists);
  for (const parameter of required) {
    const [name = "", place] = [parameter.text("name"), parameter.text("in")];
    if (place !== "path" && place !== "query") continue;
    if (place === "path" && operations.some((each) => isOther(each, found, name))) {
      const text = `${found.id}: "${name}" has another meaning in other paths: rename one, and add x-snap-scope`;
      decide("scope", text);
      continue;
    }
    const word = { ...optionFor(provider, name, document), ...valuesFor(name, found, operations) };
    for (const each of operations) mark(each, name, place, word);
    share(document, operations, name, place);
    const values = word.enumerate ? `, whose values ${word.enumerate.operation} lists` : "";
    decide("scope", `"${name}" is guessed to be the option "${word.option}" (${word.environment})${values}`);
  }
}

interface Word {
  readonly option: string;
  readonly environment: string;
  readonly enumerate?: { readonly operation: string; readonly id: string };
}

// An option of the client must not have the name of another option.
function optionFor(provider: string, name: string, document: Tree): Pick<Word, "environment" | "option"> {
  const words = wordsOf(name);
  const camel = (parts: readonly string[]) =>
    parts.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join("");
  const schemes = Object.values(treeAt(treeAt(document, "components"), "securitySchemes"));
  const credentials = schemes.map((scheme): unknown => Object(Object(scheme)["x-snap-credential"]).option);
  const isTaken = isReserved(camel(words)) || credentials.includes(camel(words));
  const own = isTaken ? ["scope", ...words] : words;
  return { option: camel(own), environment: [...provider.split("-"), ...own].join("_").toUpperCase() };
}

// The list of the values of a parameter, and the place of a value in its items.
function valuesFor(name: string, list: OperationPlace, operations: readonly OperationPlace[]): Pick<Word, "enumerate"> {
  const values = scopesOf(list.path, operations).find((scope) => scope.name === name)?.list;
  const own = operations.find((each) => values && callOf(each) === callOf(values));
  const { items, style } = Object(own?.operation["x-snap-pagination"]);
  if (!own?.id || style === undefined || own.path.includes("{")) return {};
  const fields = fieldsOf(listedAt(own, items));
  const noun = own.path.split("/").at(-1) ?? "";
  const id =
    fields.find((field) => isSameWord(field.name, name)) ??
    fields.find((field) => isSameWord(field.name, "id")) ??
    fields.find((field) => isIdOf(field.name, noun));
  return id ? { enumerate: { operation: own.id, id: id.pointer } } : {};
}

function mark(operation: OperationPlace, name: string, place: string, word: Word): void {
  for (const parameter of parametersFor(operation)) {
    if (parameter.text("name") !== name || parameter.text("in") !== place || !isRecord(parameter.value)) continue;
    if (place === "query" && !parameter.flag("required")) continue;
    Object.assign(parameter.value, { "x-snap-scope": word, ...GUESSED });
  }
}

// Writes equal parameters once, below components.
function share(document: Tree, operations: readonly OperationPlace[], name: string, place: string): void {
  const parameters = treeAt(treeAt(document, "components"), "parameters");
  const key = wordsOf(name)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("");
  let text: string | undefined;
  for (const holder of new Set(operations.flatMap((each) => [each.pathItem, each.operation]))) {
    const list = holder["parameters"];
    if (!Array.isArray(list)) continue;
    for (const [index, each] of list.entries()) {
      if (!isRecord(each) || each["name"] !== name || each["in"] !== place || !isRecord(each["x-snap-scope"])) continue;
      text ??= Object.hasOwn(parameters, key) ? "" : JSON.stringify(each);
      if (JSON.stringify(each) !== text) continue;
      parameters[key] = each;
      list[index] = { $ref: `#/components/parameters/${key}` };
    }
  }
}

// Whether the parameter follows other segments than in the list, such as `{id}` in `/servers/{id}/snapshots` and
// `/snapshots/{id}`.
function isOther({ path }: OperationPlace, list: OperationPlace, name: string): boolean {
  const prefix = list.path.slice(0, list.path.indexOf(`{${name}}`));
  return path.includes(`{${name}}`) && !path.startsWith(prefix);
}
