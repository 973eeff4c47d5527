import { InvalidRequestError } from "@snap/runtime";

/**
 * Returns a copy of the tags of a request, or `undefined` if it has none. An array is refused, because its entries would
 * become tags with the names 0, 1 and so on.
 *
 * @throws {InvalidRequestError} when the tags are an array.
 */
export function readNamedTags(
  tags: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(tags)) return tags && { ...tags };
  throw new InvalidRequestError('`tags` must be an object of names and values, such as { env: "prod" }.');
}
