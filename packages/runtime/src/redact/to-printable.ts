const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\ufffc\u{1107f}\u{13440}-\u{13442}\u{16fe4}\u{1d159}]/gu;

/**
 * Escapes the characters that are invisible, control a terminal, or change the direction of writing: they could make one
 * string look like another.
 */
export function toPrintable(text: string): string {
  // This test is faster, and enough for most strings: they are printable ASCII.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
