/**
 * Escapes control characters, and the characters that change the direction of writing: they could make one name look
 * like another.
 */
export function toPrintable(text: string): string {
  // This test is faster, and enough for most names: they are printable ASCII.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\ufffc\u{1107f}\u{13440}-\u{13442}\u{16fe4}\u{1d159}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
