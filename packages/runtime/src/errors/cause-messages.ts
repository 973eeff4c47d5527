const DEEPEST = 8;

/**
 * Returns the messages of a thrown value and its causes, joined by colons. Any object with a `message` or a `code`
 * counts as an error, because an error of another realm (Jest, iframes) is not an instance of this realm's `Error`.
 */
export function causeMessages(thrown: unknown): string {
  const messages: unknown[] = [];
  for (let error = thrown; isObject(error) && messages.length < DEEPEST; error = error.cause) {
    const said = error.message || error.code;
    if (said) messages.push(said);
  }
  return messages.join(": ") || String(thrown);
}

function isObject(value: unknown): value is { message?: unknown; code?: unknown; cause?: unknown } {
  return typeof value === "object" && value !== null;
}
