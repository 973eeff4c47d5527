import { findUnknown } from "./find-unknown.ts";
import type { MockCloudOptions } from "./mock-cloud.ts";

/**
 * Refuses options that would do nothing, in silence: a misspelt one, or one that compares with no number.
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
  const is = (option: keyof MockCloudOptions) => `\`${option}\` is ${JSON.stringify(options[option])}: choose`;
  if (!Number.isFinite(seed)) return `${is("seed")} a number`;
  if (!(remember >= 0)) return `${is("remember")} a number from 0 on`;
  if (!["ignore", "throw", "warn"].includes(onViolation)) return `${is("onViolation")} from ignore, throw, warn`;
  if (rateLimit && !(rateLimit.requests >= 0 && rateLimit.seconds > 0))
    return `${is("rateLimit")} numbers as \`requests\` and \`seconds\``;
  const other = Object.keys(records).find((name) => !collections.includes(name));
  if (other !== undefined) return `\`records\` has no collection "${other}": choose from ${collections.join(", ")}`;
  const none = Object.entries(records).find(([, all]) => all !== undefined && !Array.isArray(all));
  return none && `\`records\` holds no array of "${none[0]}"`;
}

// As keys, so that a new one cannot be forgotten here.
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
