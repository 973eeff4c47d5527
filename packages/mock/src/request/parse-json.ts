/**
 * The largest number of nested levels of a value. A deeper value could overflow the stack of the functions that read
 * it.
 */
export const DEEPEST = 100;

/** Parses a JSON string. Returns its value, or the problem with it. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? { problem: TOO_DEEP } : { value };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: "it must be JSON" };
    throw error;
  }
}

/** The problem with a value that has more levels. */
export const TOO_DEEP = `it must not be nested deeper than ${DEEPEST} levels`;

// This reads level by level because a recursion would also overflow the stack.
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
