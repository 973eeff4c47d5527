import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";

const documents = new Map<string, unknown>();

/**
 * Parses `specs/<provider>/openapi.yaml` once, because parsing takes longer than everything that is read from the
 * document.
 */
export function readDocument(provider: string): unknown {
  const file = resolve(import.meta.dirname, "../../../specs", provider, "openapi.yaml");
  const document: unknown = documents.get(provider) ?? parseDocument(readFileSync(file, "utf8"));
  documents.set(provider, document);
  return document;
}

/** Parses a contract. Resolves merge keys (`<<`), as the compiler does. */
export function parseDocument(text: string): unknown {
  return parse(text, { merge: true });
}
