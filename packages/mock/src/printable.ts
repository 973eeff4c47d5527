// Characters that are invisible, control a terminal, or change how other characters are shown.
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\ufffc\u{1107f}\u{13440}-\u{13442}\u{16fe4}\u{1d159}]/gu;

/** Returns a string of a request for a log: at most `longest` characters, with escapes for invisible ones. */
export function toPrintable(text: string, longest = 300): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
