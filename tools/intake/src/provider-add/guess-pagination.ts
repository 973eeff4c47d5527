import { at, type Tree } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { keysOf } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import { bodyOf, successOf, successSchema } from "../bodies.ts";
import type { ListOperation } from "../verdict/find-operations.ts";
import { type Field, fieldsOf, isList, typesOf } from "../verdict/schemas.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";

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

/**
 * Guesses the pagination of each list from conventions, and reports each guess. The items of the list of snapshots are
 * those that the verdict has found.
 */
export function guessPagination(document: Tree, decide: Decide, list?: ListOperation): void {
  const operations = operationsOf(document);
  const main = findOperation(operations, list?.operation);
  for (const operation of operations) {
    const pages = findPages(operation, operation === main ? list?.items : undefined);
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
}

/** Finds the objects that an operation lists, if their place is not `known`; returns undefined if it is not a list. */
export function findPages(operation: OperationPlace, known?: string): FoundPages | undefined {
  if (operation.method !== "get" || operation.path.endsWith("}")) return undefined;
  const items = known ?? itemsOf(successSchema(operation));
  if (items === undefined) return undefined;
  const guess = guessStyle(operation);
  return Array.isArray(guess) ? { items, guess: undefined, places: guess } : { items, guess };
}

/** Returns the place of the only list of objects in a body, or in an object of it; `""` is the body itself. */
function itemsOf(schema: SpecNode, depth = 1): string | undefined {
  if (isList(schema)) return "";
  const fields = fieldsOf(schema);
  const [first, second] = fields.filter((field) => isList(field.schema));
  if (first || depth === 0) return first && !second ? first.pointer : undefined;
  const inner = fields.flatMap((field) => {
    const items = isObject(field.schema) ? itemsOf(field.schema, depth - 1) : undefined;
    return items === undefined ? [] : [`${field.pointer}${items}`];
  });
  return inner.length === 1 ? inner[0] : undefined;
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
function guessStyle(operation: OperationPlace): PagesGuess | string[] | undefined {
  const query = parametersFor(operation).filter((parameter) => parameter.text("in") === "query");
  const named = (names: readonly string[]) =>
    query.find((parameter) => names.includes(nameOf(parameter).toLowerCase().replaceAll("-", "_")));
  const [token, number, offset] = [named(TOKENS), named(NUMBERS), named(OFFSETS)];
  const selector = token ?? number ?? offset;
  const schema = successSchema(operation);
  const size = sizeOf(named(SIZES));
  const [tokens = [], pages = []] = [NEXT_TOKENS, NEXT_PAGES].map((names) => findPlaces(schema, names));
  const headers = successOf(operation).get("headers").keys();
  const hasLink = headers.some((name) => /^link$/i.test(name));
  if (!selector) {
    const isUnknown = query.some((parameter) => /^(?:marker|starting_after)$/.test(nameOf(parameter)));
    return hasLink ? { style: "link", ...size } : guessLinked(operation, [...pages, ...tokens], size, isUnknown);
  }
  const words = { position: nameOf(selector), ...size };
  const places = [token ? tokens : pages, token ? pages : tokens].find((found) => found.length > 0) ?? [];
  const [next, second] = places;
  if (next && second) return places.map(({ pointer }) => pointer);
  if (next && isLink(operation, next, token !== undefined)) return { style: "next-link", ...words, next: next.pointer };
  if (next && !offset) return { style: token ? "token" : "page-number", ...words, next: next.pointer };
  const header = headers.find((name) => /next|cursor/i.test(name));
  if (token && header !== undefined) return { style: "header", ...words, next: header };
  if (hasLink) return { style: "link", ...words };
  return token ? undefined : guessCounted(schema, selector, { style: number ? "page-number" : "offset", ...words });
}

// Without a parameter for the position, a response can contain the whole address of the next page.
function guessLinked(
  operation: OperationPlace,
  places: readonly Field[],
  size: object,
  isUnknown: boolean,
): PagesGuess | string[] | undefined {
  const links = places.filter((place) => isLink(operation, place, !/links?\/next$/i.test(place.pointer)));
  const [next, second] = links;
  if (next && second) return links.map(({ pointer }) => pointer);
  if (next) return { style: "next-link", ...size, next: next.pointer };
  return isUnknown || places.length > 0 ? undefined : NONE;
}

function guessCounted(schema: SpecNode, selector: SpecNode, words: PagesGuess): PagesGuess | undefined {
  const isOffset = words.style === "offset";
  const [pages] = isOffset ? [] : findPlaces(schema, PAGES);
  const [total] = findPlaces(schema, TOTALS);
  // Without a total, a short page ends the list, so the size of a page must be known.
  if (!pages && !total && words.size === undefined) return undefined;
  const { default: usual, minimum } = Object(selector.get("schema").value);
  const start: unknown = usual ?? minimum;
  const isUnusual = typeof start === "number" && start !== (isOffset ? 0 : 1);
  const counts = { ...(pages && { pages: pages.pointer }), ...(total && { total: total.pointer }) };
  return { ...words, ...(isUnusual && { first: start }), ...counts };
}

// Next to a token parameter, a string is a token, unless its name or an example is a URL.
function isLink(operation: OperationPlace, { schema, pointer }: Field, hasToken: boolean): boolean {
  if (typesOf(schema)[0] !== "string") return false;
  if (!hasToken || /(?:url|link|href|uri)$/i.test(pointer)) return true;
  const examples = Object.values(Object(bodyOf(successOf(operation))?.["examples"]));
  return examples.some((example) =>
    /^(?:https?:\/)?\/|\?/.test(String(at(Object(example).value, ...keysOf(pointer)) ?? "")),
  );
}

const NONE: PagesGuess = { style: "none" };

function nameOf(parameter: SpecNode): string {
  return parameter.text("name") ?? "";
}

function sizeOf(parameter: SpecNode | undefined): { size?: object } {
  const { default: usual, maximum: max } = Object(parameter?.get("schema").value);
  if (!parameter || typeof usual !== "number" || typeof max !== "number") return {};
  return { size: { parameter: nameOf(parameter), default: usual, max } };
}

// Returns the properties with one of the names: those of the outermost object that has any.
function findPlaces(schema: SpecNode, names: readonly string[], depth = DEPTH, above = ""): Field[] {
  const fields = fieldsOf(schema, above);
  const own = fields.filter((field) => names.includes(field.name.toLowerCase()) && !isObject(field.schema));
  if (own.length > 0 || depth === 0) return own;
  return fields.flatMap((field) => findPlaces(field.schema, names, depth - 1, field.pointer));
}

function isObject(schema: SpecNode): boolean {
  return typesOf(schema).includes("object");
}
