// This many consecutive characters of a secret are a leak if they contain enough different characters: `"\\\\\\\\` is
// common in other text.
const LONGEST_REST = 8;
const FEWEST_CHARACTERS = 5;
// The padding of base64 does not reveal a secret, but it is long if it is encoded once more.
const PADDING = /(?:=|%(?:25)*3D)+$/i;

/** Finds the first string in a value that contains a part of a secret, unchanged or encoded. */
export function findLeak(value: unknown, ...spellings: readonly string[]): string | undefined {
  const parts = new Set<string>();
  for (const spelling of spellings) {
    for (const part of partsOf(spelling.replace(PADDING, "")))
      if (new Set(part).size >= FEWEST_CHARACTERS) parts.add(part);
  }
  for (const text of new Set(stringsIn(value))) {
    for (const part of partsOf(text)) if (parts.has(part)) return text;
  }
  return undefined;
}

function* partsOf(text: string): Generator<string> {
  for (let from = 0; from + LONGEST_REST <= text.length; from++) yield text.slice(from, from + LONGEST_REST);
}

/**
 * Yields every string in a value: keys, non-enumerable properties, causes, and the results of `toString` and `toJSON`.
 */
function* stringsIn(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "number") yield String(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Error) yield String(value);
  if ("toJSON" in value) yield* stringsIn(JSON.parse(JSON.stringify(value)), seen);
  if (value instanceof Headers) yield* stringsIn([...value], seen);
  for (const key of Reflect.ownKeys(value)) {
    yield String(key);
    yield* stringsIn(Reflect.get(value, key), seen);
  }
}
