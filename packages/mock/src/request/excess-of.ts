/** The maximum number of values in a body: objects, arrays, and what they contain. */
const MOST_VALUES = 50_000;
/** The maximum number of items if they must be unique: each is compared with all others. */
const MOST_UNIQUE = 2_000;

/** Returns the reason why the validation of a value would take too long; `undefined` if it would not. */
export function excessOf(value: unknown, isUnique: boolean): string | undefined {
  const queue = [value];
  for (const each of queue) {
    if (typeof each !== "object" || each === null) continue;
    const values = Object.values(each);
    if (queue.length + values.length > MOST_VALUES) return tooMany(`${MOST_VALUES} values`);
    if (isUnique && Array.isArray(each) && values.length > MOST_UNIQUE) return tooMany(`${MOST_UNIQUE} items`);
    queue.push(...values);
  }
  return undefined;
}

function tooMany(limit: string): string {
  return `It has more than ${limit}, which is more than a mock validates.`;
}
