import { InvalidRequestError } from "@snap/runtime";
import { describeValue, isPlainObject } from "@snap/runtime/helpers";
import { checkOptionNames } from "../check-option-names.ts";
import { refuseOption } from "../option-values.ts";

/**
 * Returns the options of a method of `snap`, which may be absent.
 *
 * @throws {InvalidRequestError} when they are not an object, when one is unknown, or when `signal` is not an
 *   `AbortSignal`.
 */
export function checkCall<Options extends object>(
  method: string,
  given: Options | null | undefined,
  known: readonly string[],
): Partial<Options> {
  const options: Partial<Options> = given ?? {};
  if (!isPlainObject(options)) {
    throw new InvalidRequestError(`The options of \`snap.${method}\` must be an object, got ${describeValue(given)}.`);
  }
  checkOptionNames(options, known);
  const { signal } = options as { readonly signal?: unknown };
  if (signal !== undefined && signal !== null && !Object(signal).addEventListener) {
    refuseOption("signal", "an AbortSignal", signal);
  }
  return options;
}
