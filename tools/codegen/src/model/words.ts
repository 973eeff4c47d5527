import { walk } from "@snap/openapi/grammar";
import type { SpecNode } from "@snap/openapi/spec-node";
import { closest } from "fastest-levenshtein";
import type { Report } from "../diagnostic.ts";

/** An `x-snap-` extension and its place. */
export interface FoundWord {
  readonly name: string;
  readonly holder: SpecNode;
}

const OPERATION = { on: "an operation", place: /^\/(?:paths|components\/pathItems)\/[^/]+\/[a-z]+$/ };
const ANYTHING = { on: "anything", place: /^/ };
const WORDS = new Map([
  ["x-snap-provider", { on: "info", place: /^\/info$/ }],
  ["x-snap-credential", { on: "a security scheme", place: /^\/components\/securitySchemes\/[^/]+$/ }],
  ["x-snap-pagination", OPERATION],
  ["x-snap-rate-limit-reset", { on: "a response header", place: /\/headers\/[^/]+$/ }],
  ["x-snap-idempotent", OPERATION],
  ["x-snap-idempotency-key", { on: "a header or query parameter", place: /\/parameters\/[^/]+$/ }],
  ["x-snap-input", OPERATION],
  [
    "x-snap-scope",
    {
      on: "a path or query parameter, or a server variable",
      place: /\/parameters\/[^/]+$|^\/servers\/0\/variables\/[^/]+$/,
    },
  ],
  ["x-snap-limits", { on: "the document", place: /^$/ }],
  ["x-snap-wire", { on: "the document", place: /^$/ }],
  ["x-snap-error", { on: "the document", place: /^$/ }],
  ["x-snap-collections", { on: "the document", place: /^$/ }],
  ["x-snap-resource", OPERATION],
  ["x-snap-job", OPERATION],
  ["x-snap-snapshot", { on: "a component schema", place: /^\/components\/schemas\/[^/]+$/ }],
  ["x-snap-source", OPERATION],
  ["x-snap-evidence", ANYTHING],
]);

/** Whether `specs/README.md` defines the extension. */
export function isWord(name: string): boolean {
  return WORDS.has(name);
}

/** Checks that each extension is known and is in a place where it has an effect. */
export function checkWords(words: readonly FoundWord[], fault: (...fault: Parameters<Report>) => void): void {
  for (const { name, holder } of words) {
    const { pointer } = holder.raw(name);
    const word = WORDS.get(name);
    if (!word) {
      const fix = `Write ${closest(name, [...WORDS.keys()])} or remove it.`;
      fault("word-unknown", pointer, `"${name}" is an unknown extension`, fix);
    } else if (!word.place.test(holder.pointer)) {
      const message = `"${name}" has no effect here: it belongs on ${word.on}`;
      fault("word-misplaced", pointer, message, "Move it there, or remove it.");
    }
  }
}

/**
 * Finds every `x-snap-` extension of a document. Skips data such as examples, and names that only look like extensions.
 */
export function findWords(root: SpecNode): FoundWord[] {
  const found: FoundWord[] = [];
  walk(root.value, (holder, _, keys) => {
    for (const name of Object.keys(holder).filter((key) => key.startsWith("x-snap-"))) {
      found.push({ name, holder: keys.reduce((node, key) => node.raw(key), root) });
    }
  });
  return found;
}
