import { isRecord, type Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
import { NOT_LAST_PAGE } from "../evidence.ts";
import type { Decide } from "./decisions.ts";
import { contentOf, successOf } from "./document.ts";

const TOKENS = ["page_token", "pagetoken", "next_token", "nexttoken", "cursor", "next_cursor", "after", "continuation"];
const NUMBERS = ["page", "page_number", "pagenumber"];
const SIZES = ["per_page", "perpage", "page_size", "pagesize", "limit", "max_results"];
const NEXT_TOKENS = [
  "next_page_token",
  "nextpagetoken",
  "next_token",
  "nexttoken",
  "next_cursor",
  "nextcursor",
  "cursor",
];
const NEXT_PAGES = ["next_page", "nextpage", "next"];
const DEPTH = 3;

/** Guesses the pagination of each list from conventions, and reports each guess. */
export function guessPagination(document: Tree, decide: Decide): void {
  for (const operation of operationsOf(document)) {
    const pages = findPages(document, operation);
    if (!pages) continue;
    const { guess, items, response } = pages;
    if (!guess) {
      decide("pagination", `${operation.id} has pages, but their style is unknown: add x-snap-pagination`);
      continue;
    }
    operation.operation["x-snap-pagination"] = { ...guess, items };
    decide("pagination", `${operation.id} is guessed: ${guess.style}, items at "${items}"`);
    const example = guess.style === "header" ? undefined : firstExample(response);
    if (!example || !goesOn(example, guess.next)) continue;
    example["x-snap-evidence"] = NOT_LAST_PAGE;
    decide("example", `${operation.id}: its first example has a next page: add an example of a last page before it`);
  }
}

/** The objects that an operation lists. */
export interface FoundPages {
  /** JSON Pointer of the objects in the response. */
  readonly items: string;
  /** How pages are requested; undefined if there are pages, but their style is unknown. */
  readonly guess: PagesGuess | undefined;
  readonly response: Tree;
}

/** Finds the objects that an operation lists; returns undefined if it is not a list. */
export function findPages(document: Tree, operation: OperationPlace): FoundPages | undefined {
  if (operation.method !== "get" || operation.path.endsWith("}")) return undefined;
  const [, response = {}] = successOf(document, operation) ?? [];
  const schema = resolve(document, contentOf(response)?.["schema"]);
  const items = isRecord(schema) ? itemsOf(document, schema) : undefined;
  return items === undefined
    ? undefined
    : { items, guess: guessStyle(document, operation, response, schema), response };
}

/** Returns the place of the only list of objects in a body; `""` is the body itself. */
function itemsOf(document: Tree, schema: Tree): string | undefined {
  const isList = (part: unknown) =>
    isRecord(part) && part["type"] === "array" && Object(resolve(document, part["items"])).type !== "string";
  if (isList(schema)) return "";
  const [first, second] = propertiesOf(document, schema).filter(([, property]) => isList(property));
  return first && !second ? `/${first[0]}` : undefined;
}

function firstExample(response: unknown): Tree | undefined {
  const [first] = Object.values(Object(contentOf(response)?.["examples"]));
  return isRecord(first) ? first : undefined;
}

function goesOn(example: Tree, next = ""): boolean {
  const value = next
    .split("/")
    .slice(1)
    .reduce<unknown>((node, name) => Object(node)[name], example["value"]);
  return next !== "" && (typeof value === "number" || (typeof value === "string" && value !== ""));
}

/** How the pages of a list are requested, as far as names and types show it. */
export interface PagesGuess {
  readonly style: string;
  readonly position?: string;
  readonly size?: object;
  readonly next?: string;
}

function guessStyle(
  document: Tree,
  operation: OperationPlace,
  response: Tree,
  schema: unknown,
): PagesGuess | undefined {
  const parameters = parametersFor(operation).map(({ value }) => value);
  const query = parameters.filter(isRecord).filter((parameter) => parameter["in"] === "query");
  const named = (names: readonly string[]) =>
    query.find(({ name }) => names.includes(String(name).toLowerCase().replaceAll("-", "_")));
  const [token, number] = [named(TOKENS), named(NUMBERS)];
  const size = sizeOf(document, named(SIZES));
  if (token) {
    const position = String(token["name"]);
    const header = Object.keys(Object(response["headers"])).find((name) => /next|cursor/i.test(name));
    const next = findPlace(document, schema, NEXT_TOKENS) ?? findToken(document, schema);
    if (next !== undefined) return { style: "token", position, ...size, next };
    return header === undefined ? undefined : { style: "header", position, ...size, next: header };
  }
  if (!number)
    return query.some(({ name }) => /^(?:marker|offset|starting_after)$/.test(String(name))) ? undefined : NONE;
  const next = findPlace(document, schema, NEXT_PAGES);
  if (next === undefined) return undefined;
  const isLink = typeAt(document, schema, next) === "string";
  return { style: isLink ? "next-link" : "page-number", position: String(number["name"]), ...size, next };
}

// Under a parameter for a cursor, a string called `next` is the next cursor.
function findToken(document: Tree, schema: unknown): string | undefined {
  const next = findPlace(document, schema, NEXT_PAGES);
  return next !== undefined && typeAt(document, schema, next) === "string" ? next : undefined;
}

const NONE: PagesGuess = { style: "none" };

function sizeOf(document: Tree, parameter: Tree | undefined): { size?: object } {
  const schema = resolve(document, parameter?.["schema"]);
  const { default: usual, maximum: max } = isRecord(schema) ? schema : {};
  if (typeof usual !== "number" || typeof max !== "number") return {};
  return { size: { parameter: String(parameter?.["name"]), default: usual, max } };
}

// Returns the JSON Pointer of the first property with one of the names, outermost first.
function findPlace(document: Tree, schema: unknown, names: readonly string[], depth = DEPTH): string | undefined {
  const properties = isRecord(schema) ? propertiesOf(document, schema) : [];
  const own = properties.find(([name]) => names.includes(name.toLowerCase()));
  if (own) return isRecord(own[1]) && own[1]["type"] === "object" ? undefined : `/${own[0]}`;
  if (depth === 0) return undefined;
  for (const [name, property] of properties) {
    const inner = findPlace(document, property, names, depth - 1);
    if (inner !== undefined) return `/${name}${inner}`;
  }
  return undefined;
}

function typeAt(document: Tree, schema: unknown, pointer: string): unknown {
  const place = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (node, name) => propertiesOf(document, isRecord(node) ? node : {}).find(([key]) => key === name)?.[1],
      schema,
    );
  return [Object(place).type].flat()[0];
}

function propertiesOf(document: Tree, schema: Tree): [string, unknown][] {
  const parts = Array.isArray(schema["allOf"]) ? schema["allOf"].map((part) => resolve(document, part)) : [];
  return [schema, ...parts.filter(isRecord)].flatMap((part) =>
    Object.entries(Object(part["properties"])).map(([name, property]): [string, unknown] => [
      name,
      resolve(document, property),
    ]),
  );
}
