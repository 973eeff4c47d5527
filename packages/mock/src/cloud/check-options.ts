import { findUnknown } from "./find-unknown.ts";
import type { MockCloudOptions } from "./mock-cloud.ts";
import { show } from "./show.ts";

/**
 * Refuses options that would have no effect, such as a misspelt one, or a string where a number is compared.
 *
 * @throws {RangeError}
 */
export function checkOptions(options: MockCloudOptions, collections: readonly string[]): void {
  const problem = problemOf(options, collections);
  if (problem) throw new RangeError(`createMockCloud: ${problem}`);
}

function problemOf(options: MockCloudOptions, collections: readonly string[]): string | undefined {
  const { onViolation = "warn", rateLimit, records = {}, remember = 0, seed = 1 } = options;
  const unknown = findUnknown(options, OPTIONS, "option");
  if (unknown !== undefined) return unknown;
  const must = (option: keyof MockCloudOptions, be: string) =>
    `\`${option}\` must be ${be}, got ${show(options[option])}.`;
  if (!Number.isFinite(seed)) return must("seed", "a number");
  if (!(remember >= 0)) return must("remember", "a number ≥ 0");
  if (!["ignore", "throw", "warn"].includes(onViolation)) return must("onViolation", '"ignore", "throw" or "warn"');
  if (rateLimit && !(rateLimit.requests >= 0 && rateLimit.seconds > 0))
    return must("rateLimit", "an object with `requests` ≥ 0 and `seconds` > 0");
  const other = Object.keys(records).find((name) => !collections.includes(name));
  if (other !== undefined)
    return `\`records\` must have collections as keys, got "${other}". Collections: ${collections.join(", ")}.`;
  const wrong = Object.entries(records).find(([, all]) => all !== undefined && !Array.isArray(all));
  return wrong && `\`records.${wrong[0]}\` must be an array, got ${show(wrong[1])}.`;
}

// The options are the keys of a record, so that the compiler reports an option that is missing here.
const OPTIONS: Record<keyof MockCloudOptions, true> = {
  baseUrl: true,
  credential: true,
  now: true,
  onViolation: true,
  rateLimit: true,
  records: true,
  remember: true,
  seed: true,
  speed: true,
};
