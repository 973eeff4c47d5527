/**
 * Returns the strings in the secret fields of a body, which may be a form. Responses may repeat these strings anywhere.
 */
export function secretsIn(given: unknown, names: readonly string[], secret = false): string[] {
  // `JSON.stringify` unwraps these, too.
  const value = given instanceof String || given instanceof Number ? given.valueOf() : given;
  // The text of files and buffers is read later, when an error may contain it. Of these, only views have properties.
  if (ArrayBuffer.isView(value)) return [];
  if (typeof value === "object" && value) {
    // Dates and similar objects are converted as `JSON.stringify` does.
    if ("toJSON" in value && typeof value.toJSON === "function") return secretsIn(value.toJSON(), names, secret);
    const entries = isForm(value) ? value.entries() : Object.entries(value);
    return [...entries].flatMap(([name, item]) => secretsIn(item, names, secret || names.includes(name)));
  }
  return secret ? [String(value)] : [];
}

function isForm(value: object): value is { entries(): Iterable<[string, unknown]> } {
  return "entries" in value && typeof value.entries === "function";
}
