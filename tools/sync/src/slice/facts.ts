import { hasKeywords, type Kind, mapBelow } from "@snap/openapi/grammar";
import { isRecord, type Json, type JsonObject, mapEntries } from "@snap/openapi/json";

/** Reads a document on its way to a slice. */
export interface FactReader {
  /** Given each object of the specification, says what to read in its place, and how to read on below it. */
  enter(holder: JsonObject): readonly [JsonObject, FactReader];
  /** Receives the key of everything that is not a fact. */
  drop(key: string): void;
}

/** The facts of a part of an OpenAPI document: all but prose, examples, links, tags and the third-party keywords (`x-…`). */
export function toFacts(value: Json, kind: Kind, reader: FactReader): Json {
  if (!isRecord(value) || !hasKeywords(kind)) {
    return mapBelow(value, kind, (child, below) => toFacts(child, below, reader));
  }
  const [holder, inner] = reader.enter(value);
  const facts = Object.entries(holder).filter(([key]) => {
    const prose = isProse(key);
    if (prose) reader.drop(key);
    return !prose;
  });
  return mapBelow(Object.fromEntries(facts), kind, (child, below, key) => {
    // The names of scopes are facts; what stands behind each is its description.
    if (key === "scopes" && isRecord(child)) return mapEntries(child, () => "");
    return toFacts(child, below, inner);
  });
}

/** Whether what stands under a key of an object of the specification says nothing that a program needs. */
export function isProse(key: string): boolean {
  return PROSE.has(key) || key.startsWith("x-");
}

const PROSE = new Set("$comment description example examples externalDocs links summary tags title".split(" "));
