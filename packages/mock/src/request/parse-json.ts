/** The levels that a value may have: deeper ones would overflow the stack of what reads them. */
export const DEEPEST = 100;

/** The value of a JSON text, or what is wrong with it. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? { problem: TOO_DEEP } : { value };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: "it must be JSON" };
    throw error;
  }
}

/** What is wrong with a value that has more levels. */
export const TOO_DEEP = `it must not be nested deeper than ${DEEPEST} levels`;

// Level by level, since a recursion would overflow as well.
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
