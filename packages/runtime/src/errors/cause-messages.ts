const DEEPEST = 8;

/**
 * Returns what a thrown value and its causes say, joined by colons. It looks at any object with a `message` or a `code`,
 * since an error of another realm (Jest, iframes) is not an instance of this realm's `Error`.
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
