import { suggestName } from "./suggest-name.ts";

/** Returns the message about an unknown option: the known one that it is close to, else all of them. */
export function describeUnknown(option: string, known: readonly string[]): string {
  const right = suggestName(option, known);
  return `Unknown option \`${option}\`. ${right ? `Did you mean \`${right}\`?` : `Use ${known.join(", ")}.`}`;
}
