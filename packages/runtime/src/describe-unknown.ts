import { suggestName } from "./suggest-name.ts";

/**
 * Returns the error message for an unknown name. It suggests the closest known name, or lists all known names if none
 * is close.
 */
export function describeUnknown(name: string, known: readonly string[], what = "option"): string {
  const right = suggestName(name, known);
  return `Unknown ${what} \`${name}\`. ${right ? `Did you mean \`${right}\`?` : `Use ${known.join(", ")}.`}`;
}
