import { describeUnknown } from "../describe-unknown.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { checkFunctions } from "./check-functions.ts";
import { describeValue } from "./describe-value.ts";
import type { RetryOptions } from "./retry.ts";

// Written as keys, so that the compiler reports a new option that is missing here.
const NAMES: Readonly<Record<keyof RetryOptions, true>> = {
  attempts: true,
  attemptTimeout: true,
  baseDelay: true,
  beforeRetry: true,
  idempotent: true,
  maxDelay: true,
  statuses: true,
  when: true,
};

/**
 * Merges the retry options of a client and a call. An option that is `undefined` in the call keeps the client's value.
 *
 * @throws {InvalidRequestError} for an unknown option, and for one with a wrong type.
 */
export function mergeRetryOptions(...given: readonly (RetryOptions | false | undefined)[]): RetryOptions {
  const entries = given.flatMap((options) => Object.entries(options === false ? { attempts: 1 } : (options ?? {})));
  const unknown = entries.find(([name]) => !Object.hasOwn(NAMES, name));
  if (unknown) throw new InvalidRequestError(describeUnknown(`retry.${unknown[0]}`, Object.keys(NAMES)));
  const merged: RetryOptions = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const { beforeRetry, idempotent = false, statuses = [], when } = merged;
  checkFunctions({ "retry.beforeRetry": beforeRetry, "retry.when": when });
  // Any other truthy value, such as "false", would repeat a POST.
  if (typeof idempotent !== "boolean") {
    throw new InvalidRequestError(`\`retry.idempotent\` must be a boolean, got ${describeValue(idempotent)}.`);
  }
  if (Array.isArray(statuses) && statuses.every(Number.isInteger)) return merged;
  throw new InvalidRequestError("`retry.statuses` must be a list of integers, such as [429, 503].");
}
