/**
 * Returns the strings in the secret fields of a body, which may be a form. Responses may repeat these strings anywhere.
 *
 * @param secret whether the whole body is secret
 * @param levels how many nested levels of the body are read
 */
export function secretsIn(
  given: unknown,
  names: readonly string[],
  secret = false,
  levels = Number.POSITIVE_INFINITY,
): string[] {
  // `JSON.stringify` unwraps these, too.
  const value = given instanceof String || given instanceof Number ? given.valueOf() : given;
  // The text of files and buffers is read later, when an error may contain it. Of these, only views have properties.
  if (ArrayBuffer.isView(value)) return [];
  if (typeof value === "object" && value) {
    if (levels === 0) return [];
    // Dates and similar objects are converted as `JSON.stringify` does.
    if ("toJSON" in value && typeof value.toJSON === "function")
      return secretsIn(value.toJSON(), names, secret, levels - 1);
    const entries = isForm(value) ? value.entries() : Object.entries(value);
    return [...entries].flatMap(([name, item]) => secretsIn(item, names, secret || names.includes(name), levels - 1));
  }
  return secret ? [String(value)] : [];
}

function isForm(value: object): value is { entries(): Iterable<[string, unknown]> } {
  return "entries" in value && typeof value.entries === "function";
}
