import type { Extent } from "./limit-steps.ts";

/** The maximum number of values in a body: objects, arrays, and what they contain. */
const MOST_VALUES = 50_000;

/** The maximum length of a name: the place of each error contains the names that lead to it. */
const LONGEST_NAME = 1000;

/** Returns the extent of a value, or the reason why its validation would take too long. */
export function measure(value: unknown): Extent | string {
  const queue = [value];
  let [characters, ofNames, properties, items] = [0, 0, 0, 0];
  for (const each of queue) {
    if (typeof each === "string") characters = Math.max(characters, each.length);
    if (typeof each !== "object" || each === null) continue;
    const values = each instanceof Map ? [...each.values()] : Object.values(each);
    if (queue.length + values.length > MOST_VALUES) {
      return `It has more than ${MOST_VALUES} values, which is more than a mock validates.`;
    }
    if (Array.isArray(each)) items = Math.max(items, values.length);
    else {
      const names = Object.keys(each);
      properties = Math.max(properties, values.length);
      const longest = Math.max(0, ...names.map(({ length }) => length));
      if (longest > LONGEST_NAME) {
        return `It has a name of more than ${LONGEST_NAME} characters, which is more than a mock validates.`;
      }
      characters = Math.max(characters, longest);
      ofNames = Math.max(ofNames, names.join("").length);
    }
    queue.push(...values);
  }
  return { characters, ofNames, properties, items };
}
