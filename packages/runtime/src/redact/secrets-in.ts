/** The strings in the secret fields of what is sent, a form included: responses may repeat them anywhere. */
export function secretsIn(value: unknown, names: readonly string[] = [], secret = false): string[] {
  // Files are read where an error may repeat them.
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return [];
  if (typeof value === "object" && value) {
    // As `JSON.stringify` does it, for a date and such.
    if ("toJSON" in value && typeof value.toJSON === "function") return secretsIn(value.toJSON(), names, secret);
    const entries = isForm(value) ? value.entries() : Object.entries(value);
    return [...entries].flatMap(([name, item]) => secretsIn(item, names, secret || names.includes(name)));
  }
  return secret ? [String(value)] : [];
}

function isForm(value: object): value is { entries(): Iterable<[string, unknown]> } {
  return "entries" in value && typeof value.entries === "function";
}
