import { hasKeywords, type Kind, mapBelow } from "@snap/openapi/grammar";
import { isRecord, type Json, type JsonObject, mapEntries } from "@snap/openapi/json";

/** Callbacks for reading a document into a slice. */
export interface FactReader {
  /**
   * Receives each object of the specification, and returns the object to read instead and the reader of its children.
   */
  enter(holder: JsonObject): readonly [JsonObject, FactReader];
  /** Receives each key that is omitted. */
  drop(key: string): void;
}

/**
 * Returns the facts of a part of an OpenAPI document: everything except prose, examples, links, tags and `x-…`
 * keywords.
 */
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
    // The names of scopes are facts; their values are descriptions.
    if (key === "scopes" && isRecord(child)) return mapEntries(child, () => "");
    return toFacts(child, below, inner);
  });
}

/** Whether the value below a key of a specification object is irrelevant for programs. */
export function isProse(key: string): boolean {
  return PROSE.has(key) || key.startsWith("x-");
}

const PROSE = new Set("$comment description example examples externalDocs links summary tags title".split(" "));
