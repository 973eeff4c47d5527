import type { MockContract } from "../mock-operation.ts";
import { findUnknown } from "./find-unknown.ts";
import type { MockCloudOptions } from "./mock-cloud.ts";
import { show } from "./show.ts";

/**
 * Refuses options that would have no effect, such as a misspelt one, or a string where a number is compared.
 *
 * @throws {RangeError}
 */
export function checkOptions(options: MockCloudOptions, contract: MockContract): void {
  const problem = problemOf(options, contract);
  if (problem) throw new RangeError(`createMockCloud: ${problem}`);
}

function problemOf(options: MockCloudOptions, contract: MockContract): string | undefined {
  const {
    credential = [],
    onViolation = "warn",
    rateLimit,
    records = {},
    remember = 0,
    scopes = {},
    seed = 1,
  } = options;
  const collections = Object.keys(contract.collections);
  const unknown = findUnknown(options, OPTIONS, "option");
  if (unknown !== undefined) return unknown;
  const must = (option: keyof MockCloudOptions, be: string) =>
    `\`${option}\` must be ${be}, got ${show(options[option])}.`;
  if (!Number.isFinite(seed)) return must("seed", "a number");
  if (![credential].flat().every((each) => typeof each === "string"))
    return must("credential", "a string or an array of strings");
  if (!(remember >= 0)) return must("remember", "a number ≥ 0");
  if (!["ignore", "throw", "warn"].includes(onViolation)) return must("onViolation", '"ignore", "throw" or "warn"');
  if (rateLimit && !(rateLimit.requests >= 0 && rateLimit.seconds > 0))
    return must("rateLimit", "an object with `requests` ≥ 0 and `seconds` > 0");
  if (typeof records !== "object" || records === null || Array.isArray(records))
    return must("records", "an object with an array for each collection");
  const other = Object.keys(records).find((name) => !collections.includes(name));
  if (other !== undefined)
    return `\`records\` must have collections as keys, got "${other}". Collections: ${collections.join(", ")}.`;
  for (const [option, values] of Object.entries(scopes)) {
    const known = contract.scopes?.[option];
    const names = Object.keys(contract.scopes ?? {}).join(", ") || "none";
    if (!known) return `\`scopes\` must have options of the client as keys, got "${option}". Options: ${names}.`;
    if (!Array.isArray(values) || values.length === 0)
      return `\`scopes.${option}\` must be an array with at least one value, got ${show(values)}.`;
    const list = contract.operations.find(({ id }) => id === known.enumerate?.operation);
    if (list?.resource) {
      return `\`scopes.${option}\` cannot be set: add the values to the collection "${list.resource.collection}".`;
    }
  }
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
  scopes: true,
  seed: true,
  speed: true,
};
