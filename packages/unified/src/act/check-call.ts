import { InvalidRequestError } from "@snap/runtime";
import { describeValue } from "@snap/runtime/helpers";
import type { CallOptions } from "../adapter.ts";
import { checkOptionNames } from "../check-option-names.ts";
import { refuseOption } from "../option-values.ts";

/**
 * Returns the options of a method of `snap`, which may be absent.
 *
 * @throws {InvalidRequestError} when they are not an object, when one is unknown, or when `signal` is not an
 *   `AbortSignal`.
 */
export function checkCall<Options extends CallOptions>(
  method: string,
  given: Options | null | undefined,
  known: readonly string[],
): Partial<Options> {
  const options: Partial<Options> = given ?? {};
  if ({}.toString.call(options) !== "[object Object]") {
    throw new InvalidRequestError(`The options of \`snap.${method}\` must be an object, got ${describeValue(given)}.`);
  }
  checkOptionNames(options, known);
  const signal: unknown = options.signal ?? undefined;
  if (signal !== undefined && !Object(signal).addEventListener) refuseOption("signal", "an AbortSignal", signal);
  return options;
}
