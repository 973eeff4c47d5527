/** Describes a wrong value in an error: strings as JSON; of an object only the type, since it may hold a secret. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `${JSON.stringify(value)} (string)`;
  return Object(value) === value ? `a value of type ${typeof value}` : String(value);
}
