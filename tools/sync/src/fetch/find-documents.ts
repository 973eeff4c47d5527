import { realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";
import type { Json, JsonObject } from "@snap/openapi/json";
import { locate } from "./bundle.ts";
import type { Limits } from "./limits.ts";
import { parseUpstream } from "./parse-upstream.ts";
import { isAddress, nameOf, readTogether } from "./read-anywhere.ts";

const MOST = 1_000;

/**
 * Finds the places of all documents that a document refers to, directly or through other documents.
 *
 * The document is untrusted: it may include YAML and JSON files from its own folder and subfolders or, for a URL, from
 * the same origin. Other references are not followed and are reported.
 */
export async function findDocuments(document: JsonObject, place: string, limits?: Limits): Promise<string[]> {
  const read = readTogether(limits);
  const found = new Set<string>();
  const queue: [Json, string][] = [[document, place]];
  for (let next = queue.pop(); next && found.size < MOST; next = queue.pop()) {
    const [value, base] = next;
    for (const other of referredIn(value, base)) {
      if (other === place || found.has(other) || !(await isNear(other, place))) continue;
      found.add(other);
      queue.push([parseUpstream((await read(other)).text, nameOf(other)), other]);
    }
  }
  return [...found];
}

function referredIn(value: Json, base: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key !== "$ref" || typeof child !== "string") return referredIn(child, base);
    const [name = ""] = child.split("#");
    return name === "" ? [] : [locate(name, base)];
  });
}

async function isNear(other: string, place: string): Promise<boolean> {
  if (!/\.(?:json|ya?ml)$/i.test(other.replace(/[?#].*$/s, ""))) return false;
  if (!isAddress(place)) return !isAddress(other) && isBelow(other, dirname(place));
  return isAddress(other) && new URL(other).origin === new URL(place).origin;
}

// A symbolic link may lead out of the folder. A file that is missing, or whose name is not possible, is reported when it
// is read.
async function isBelow(file: string, folder: string): Promise<boolean> {
  if (!file.startsWith(folder + sep)) return false;
  const real = await realpath(file).catch((error: unknown) => {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  });
  return real === undefined || real.startsWith((await realpath(folder)) + sep);
}
