import { isRecord, type Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { resolve } from "@snap/openapi/spec-node";
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
const NEXT_PAGES = ["next_page", "nextpage", "next", "next_link", "nextlink", "next_url", "nexturl", "next_page_url"];
const OFFSETS = ["offset", "skip"];
const PAGES = ["total_pages", "totalpages", "page_count", "pagecount", "last_page", "lastpage"];
const TOTALS = ["total", "total_count", "totalcount", "total_items", "totalitems", "count"];
const DEPTH = 3;

/** Guesses the pagination of each list from conventions, and reports each guess. */
export function guessPagination(document: Tree, decide: Decide): void {
  for (const operation of operationsOf(document)) {
    const pages = findPages(document, operation);
    if (!pages) continue;
    const { guess, places, items } = pages;
    if (places) {
      const named = places.map((place) => `"${place}"`).join(" and ");
      decide("pagination", `${operation.id}: ${named} may each contain the next page: add x-snap-pagination with one`);
      continue;
    }
    if (!guess) {
      decide("pagination", `${operation.id} has pages, but their style is unknown: add x-snap-pagination`);
      continue;
    }
    operation.operation["x-snap-pagination"] = { ...guess, items };
    decide("pagination", `${operation.id} is guessed: ${guess.style}, items at "${items}"`);
  }
}

/** The objects that an operation lists. */
export interface FoundPages {
  /** JSON Pointer of the objects in the response. */
  readonly items: string;
  /** How pages are requested; undefined if there are pages, but their style is unknown. */
  readonly guess: PagesGuess | undefined;
  /** JSON Pointers of several places, if each of them may contain the next page; `guess` is then undefined. */
  readonly places?: readonly string[];
  readonly response: Tree;
}

/** Finds the objects that an operation lists; returns undefined if it is not a list. */
export function findPages(document: Tree, operation: OperationPlace): FoundPages | undefined {
  if (operation.method !== "get" || operation.path.endsWith("}")) return undefined;
  const [, response = {}] = successOf(document, operation) ?? [];
  const schema = resolve(document, contentOf(response)?.["schema"]);
  const items = isRecord(schema) ? itemsOf(document, schema) : undefined;
  if (items === undefined) return undefined;
  const guess = guessStyle(document, operation, response, schema);
  return Array.isArray(guess) ? { items, guess: undefined, places: guess, response } : { items, guess, response };
}

/** Returns the place of the only list of objects in a body, or in an object of it; `""` is the body itself. */
function itemsOf(document: Tree, schema: Tree, depth = 1): string | undefined {
  const isList = (part: unknown) =>
    isRecord(part) && part["type"] === "array" && Object(resolve(document, part["items"])).type !== "string";
  if (isList(schema)) return "";
  const properties = propertiesOf(document, schema);
  const [first, second] = properties.filter(([, property]) => isList(property));
  if (first || depth === 0) return first && !second ? `/${first[0]}` : undefined;
  const inner = properties.flatMap(([name, property]) => {
    const items = isRecord(property) && isObject(property) ? itemsOf(document, property, depth - 1) : undefined;
    return items === undefined ? [] : [`/${name}${items}`];
  });
  return inner.length === 1 ? inner[0] : undefined;
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, name) => Object(node)[name], value);
}

/** How the pages of a list are requested, as far as names and types show it. */
export interface PagesGuess {
  readonly style: string;
  readonly position?: string;
  readonly first?: number;
  readonly size?: object;
  readonly next?: string;
  readonly pages?: string;
  readonly total?: string;
}

/** Returns several places if each of them may contain the next page. */
function guessStyle(
  document: Tree,
  operation: OperationPlace,
  response: Tree,
  schema: unknown,
): PagesGuess | string[] | undefined {
  const parameters = parametersFor(operation).map(({ value }) => value);
  const query = parameters.filter(isRecord).filter((parameter) => parameter["in"] === "query");
  const named = (names: readonly string[]) =>
    query.find(({ name }) => names.includes(String(name).toLowerCase().replaceAll("-", "_")));
  const [token, number, offset] = [named(TOKENS), named(NUMBERS), named(OFFSETS)];
  const selector = token ?? number ?? offset;
  if (!selector) return query.some(({ name }) => /^(?:marker|starting_after)$/.test(String(name))) ? undefined : NONE;
  const words = { position: String(selector["name"]), ...sizeOf(document, named(SIZES)) };
  const [tokens, pages] = [NEXT_TOKENS, NEXT_PAGES].map((names) => findPlaces(document, schema, names));
  const places = [token ? tokens : pages, token ? pages : tokens].find((found) => found?.length) ?? [];
  const [next, second] = places;
  if (next !== undefined && second !== undefined) return places;
  if (next !== undefined && isLink(document, response, schema, next, token !== undefined)) {
    return { style: "next-link", ...words, next };
  }
  if (next !== undefined && !offset) return { style: token ? "token" : "page-number", ...words, next };
  const headers = Object.keys(Object(response["headers"]));
  const header = headers.find((name) => /next|cursor/i.test(name));
  if (token && header !== undefined) return { style: "header", ...words, next: header };
  if (headers.some((name) => /^link$/i.test(name))) return { style: "link", ...words };
  return token
    ? undefined
    : guessCounted(document, schema, selector, { style: number ? "page-number" : "offset", ...words });
}

function guessCounted(document: Tree, schema: unknown, selector: Tree, words: PagesGuess): PagesGuess | undefined {
  const isOffset = words.style === "offset";
  const [pages] = isOffset ? [] : findPlaces(document, schema, PAGES);
  const [total] = findPlaces(document, schema, TOTALS);
  // Without a total, a short page ends the list, so the size of a page must be known.
  if (pages === undefined && total === undefined && words.size === undefined) return undefined;
  const { default: usual, minimum } = Object(resolve(document, selector["schema"]));
  const start: unknown = usual ?? minimum;
  const isUnusual = typeof start === "number" && start !== (isOffset ? 0 : 1);
  const counts = { ...(pages !== undefined && { pages }), ...(total !== undefined && { total }) };
  return { ...words, ...(isUnusual && { first: start }), ...counts };
}

// Next to a token parameter, a string is a token, unless its name or an example is a URL.
function isLink(document: Tree, response: Tree, schema: unknown, place: string, hasToken: boolean): boolean {
  if (typeAt(document, schema, place) !== "string") return false;
  if (!hasToken || /(?:url|link|href|uri)$/i.test(place)) return true;
  const examples = Object.values(Object(contentOf(response)?.["examples"]));
  return examples.some((example) => /^(?:https?:\/)?\/|\?/.test(String(valueAt(Object(example).value, place) ?? "")));
}

const NONE: PagesGuess = { style: "none" };

function sizeOf(document: Tree, parameter: Tree | undefined): { size?: object } {
  const schema = resolve(document, parameter?.["schema"]);
  const { default: usual, maximum: max } = isRecord(schema) ? schema : {};
  if (typeof usual !== "number" || typeof max !== "number") return {};
  return { size: { parameter: String(parameter?.["name"]), default: usual, max } };
}

// Returns the JSON Pointers of the properties with one of the names: those of the outermost object that has any.
function findPlaces(document: Tree, schema: unknown, names: readonly string[], depth = DEPTH): string[] {
  const properties = isRecord(schema) ? propertiesOf(document, schema) : [];
  const own = properties.filter(([name, property]) => names.includes(name.toLowerCase()) && !isObject(property));
  if (own.length > 0 || depth === 0) return own.map(([name]) => `/${name}`);
  return properties.flatMap(([name, property]) =>
    findPlaces(document, property, names, depth - 1).map((inner) => `/${name}${inner}`),
  );
}

function isObject(schema: unknown): boolean {
  return isRecord(schema) && schema["type"] === "object";
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
