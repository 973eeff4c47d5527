import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { callOf, parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { GUESSED } from "../evidence.ts";
import type { FoundSnapshots } from "../verdict/judge.ts";
import { scopesOf } from "../verdict/match-operations.ts";
import { fieldsOf } from "../verdict/schemas.ts";
import { isIdOf, isSameWord, wordsOf } from "../verdict/words.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import { itemsAt } from "./find-schema.ts";

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
    const word = wordFor(provider, name, found, operations);
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

function wordFor(provider: string, name: string, list: OperationPlace, operations: readonly OperationPlace[]): Word {
  const words = wordsOf(name);
  const option = words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join("");
  const environment = [...provider.split("-"), ...words].join("_").toUpperCase();
  const values = scopesOf(list.path, operations).find((scope) => scope.name === name)?.list;
  const own = operations.find((each) => values && callOf(each) === callOf(values));
  const { items, style } = Object(own?.operation["x-snap-pagination"]);
  if (!own?.id || style === undefined || own.path.includes("{")) return { option, environment };
  const fields = fieldsOf(itemsAt(own, items));
  const noun = own.path.split("/").at(-1) ?? "";
  const id =
    fields.find((field) => isSameWord(field.name, name)) ??
    fields.find((field) => isSameWord(field.name, "id")) ??
    fields.find((field) => isIdOf(field.name, noun));
  return { option, environment, ...(id && { enumerate: { operation: own.id, id: id.pointer } }) };
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
