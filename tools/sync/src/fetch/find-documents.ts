import { dirname, sep } from "node:path";
import type { Json, JsonObject } from "@snap/openapi/json";
import { isAddress, locate, readAnywhere } from "./bundle.ts";
import { parseUpstream } from "./parse-upstream.ts";

const MOST = 1_000;

/**
 * The places of all documents that one refers to, directly or through others.
 *
 * A document is input that nobody has checked: it may bring in YAML and JSON from its own folder or from below it, from an
 * address what has the same origin. References to anything else lead out of it, and are reported as such.
 */
export async function findDocuments(document: JsonObject, place: string): Promise<string[]> {
  const found = new Set<string>();
  const queue: [Json, string][] = [[document, place]];
  for (let next = queue.pop(); next && found.size < MOST; next = queue.pop()) {
    const [value, base] = next;
    for (const other of referredIn(value, base)) {
      if (other === place || found.has(other) || !isNear(other, place)) continue;
      found.add(other);
      queue.push([parseUpstream((await readAnywhere(other)).text, other), other]);
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

function isNear(other: string, place: string): boolean {
  if (!/\.(?:json|ya?ml)$/i.test(other.replace(/[?#].*$/s, ""))) return false;
  if (!isAddress(place)) return !isAddress(other) && other.startsWith(dirname(place) + sep);
  return isAddress(other) && new URL(other).origin === new URL(place).origin;
}
