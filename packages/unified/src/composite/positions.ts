import { InvalidRequestError } from "@snap/runtime";

/** The position of each list of an account, in the order in which the lists are read. */
export class Positions {
  /** The `next` of the last page, an empty string before the first page, and `null` after the end. */
  readonly #next: Map<string, string | null>;
  /** Whether the list that continued at the stored position no longer exists. */
  readonly lacksFirst: boolean;

  /**
   * Continues at a stored position. Lists that the position does not name come last.
   *
   * @throws {InvalidRequestError} when the string is not a position.
   */
  constructor(from: string | undefined, keys: readonly string[]) {
    const stored = from === undefined ? [] : parse(from);
    const first = stored.find(([, next]) => next !== null)?.[0];
    this.lacksFirst = first !== undefined && !keys.includes(first);
    this.#next = new Map(stored.filter(([key]) => keys.includes(key)));
    for (const key of keys) if (!this.#next.has(key)) this.#next.set(key, "");
  }

  /** The lists that are not read to the end, each with the `next` to continue at. */
  unread(): (readonly [key: string, from: string | undefined])[] {
    return [...this.#next].flatMap(([key, next]) => (next === null ? [] : [[key, next || undefined] as const]));
  }

  /** Moves to the page after a page; `undefined` ends the list. */
  advance(key: string, next: string | undefined): void {
    this.#next.set(key, next ?? null);
  }

  /** Moves a list that failed to the end: the lists after it continue first. */
  postpone(key: string): void {
    const next = this.#next.get(key) ?? "";
    this.#next.delete(key);
    this.#next.set(key, next);
  }

  /** Formats the positions as a string that can be stored; `undefined` if all lists are read to the end. */
  format(): string | undefined {
    return this.unread().length > 0 ? JSON.stringify(Object.fromEntries(this.#next)) : undefined;
  }
}

function parse(from: string): (readonly [string, string | null])[] {
  try {
    const entries = Object.entries(JSON.parse(from) as object);
    if (entries.length > 0 && entries.every(([, next]) => next === null || typeof next === "string")) return entries;
  } catch {
    // It is not JSON.
  }
  throw new InvalidRequestError("`from` must be the `next` of a page of the same account.");
}
