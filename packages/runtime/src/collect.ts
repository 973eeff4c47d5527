import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { checkNumbers } from "./request/check-numbers.ts";
import { isPlainObject } from "./request/plain-object.ts";

/** Options of `toArray`. */
export interface CollectOptions {
  /** The maximum number of items; pages beyond it are not requested. Default: no limit. */
  readonly limit?: number;
}

/**
 * Collects the items of a listing, up to `limit`.
 *
 * @throws {InvalidRequestError} for any other option.
 */
export async function collect<Item>(items: AsyncIterable<Item>, options: CollectOptions = {}): Promise<Item[]> {
  if (!isPlainObject(options)) throw new InvalidRequestError("`options` must be an object.");
  const { limit, ...others } = options;
  for (const name in others) throw new InvalidRequestError(`Unknown option "${name}". Known: limit.`);
  checkNumbers({ limit });
  const all: Item[] = [];
  if (limit === 0) return all;
  for await (const item of items) if (all.push(item) >= (limit as number)) break;
  return all;
}
