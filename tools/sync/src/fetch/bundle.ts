import { dirname, resolve } from "node:path";
import { isRecord, type Json, type JsonObject, mapEntries } from "@snap/openapi/json";
import { escapePointer } from "@snap/openapi/pointer";
import type { Limits } from "./limits.ts";
import { parseUpstream } from "./parse-upstream.ts";
import { isAddress, nameOf, readTogether } from "./read-anywhere.ts";

export interface BundleOptions {
  /** The file or the URL of the document. */
  readonly place: string;
  /** The documents that this document may refer to, by their names in references. */
  readonly allowed: readonly string[];
  readonly limits?: Limits | undefined;
}

/** Bundles the documents that another document refers to. References to further documents are not changed. */
export async function bundle(document: JsonObject, { place, allowed, limits }: BundleOptions): Promise<JsonObject> {
  if (allowed.length === 0) return document;
  const places = allowed.map((name) => locate(name, place));
  const read = readTogether(limits);
  const others: [string, Json][] = [];
  for (const other of places) {
    const { text } = await read(other);
    others.push([other, rewrite(parseUpstream(text, nameOf(other)), other, [place, ...places])]);
  }
  const main = rewrite(document, place, [place, ...places]);
  return { ...(isRecord(main) ? main : {}), [DOCUMENTS]: Object.fromEntries(others) };
}

/** The key of the bundled documents, which are stored by name. */
export const DOCUMENTS = "x-documents";

/** Returns the place of the target of a reference in the document at `base`. */
export function locate(name: string, base: string): string {
  if (isAddress(name)) return name;
  if (!isAddress(base)) return resolve(dirname(base), name);
  return URL.canParse(name, base) ? new URL(name, base).href : name;
}

/** Rewrites the references of a document at `place`; the first of `places` contains the other documents. */
function rewrite(value: Json, place: string, places: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, place, places));
  if (!isRecord(value)) return value;
  return mapEntries(value, (key, child) => {
    if (key !== "$ref" || typeof child !== "string") return rewrite(child, place, places);
    const [name = "", pointer = ""] = child.split("#", 2);
    const target = name === "" ? place : locate(name, place);
    if (!places.includes(target)) return child;
    const holder = target === places[0] ? "" : `/${DOCUMENTS}/${escapePointer(target)}`;
    return `#${holder}${pointer}`;
  });
}
