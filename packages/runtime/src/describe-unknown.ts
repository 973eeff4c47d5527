import { suggestName } from "./suggest-name.ts";

/** Returns the message about an unknown option, or other name: the known one that it is close to, else all of them. */
export function describeUnknown(name: string, known: readonly string[], what = "option"): string {
  const right = suggestName(name, known);
  return `Unknown ${what} \`${name}\`. ${right ? `Did you mean \`${right}\`?` : `Use ${known.join(", ")}.`}`;
}
