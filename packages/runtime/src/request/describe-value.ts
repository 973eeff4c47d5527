/**
 * Describes an invalid value for an error. Strings become JSON; objects are described only by their type, because they
 * may contain a secret.
 */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `${JSON.stringify(value)} (string)`;
  return Object(value) === value ? `a value of type ${{}.toString.call(value).slice(8, -1)}` : String(value);
}
