import { toPrintable } from "@snap/runtime/helpers";

/** Returns a string of a request for a log: at most `longest` characters, with escapes for invisible ones. */
export function toLogged(text: string, longest = 300): string {
  return toPrintable(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
