/** Thrown if an adapter breaks a rule. Test runners show the difference between `actual` and `expected`. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
  /** The value that the adapter returned. */
  readonly actual: unknown;
  /** The value that the adapter should have returned. */
  readonly expected: unknown;

  constructor(message: string, { actual, expected }: { actual?: unknown; expected?: unknown } = {}) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

/** Checks a condition.
 *
 * @throws {ConformanceError} when the condition is false. */
export function check(holds: boolean, message: () => string): asserts holds {
  if (!holds) throw new ConformanceError(message());
}

/** Checks that two values are deeply equal.
 *
 * @throws {ConformanceError} when they are not. */
export function checkSame(actual: unknown, expected: unknown, message: () => string): void {
  if (!isSame(actual, expected)) throw new ConformanceError(message(), { actual, expected });
}

/** Returns whether two values are deeply equal. The values may be from different realms, as in Jest. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return Object.is(one, other);
  if (tagOf(one) !== tagOf(other)) return false;
  if (isDate(one) && isDate(other)) return Object.is(one.getTime(), other.getTime());
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

export function isDate(value: unknown): value is Date {
  return tagOf(value) === "[object Date]";
}

/** Formats a value for a message. */
export function show(value: unknown): string {
  const text = value instanceof Error ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 300;

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
