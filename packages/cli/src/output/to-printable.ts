/**
 * Characters that are invisible, control a terminal, or change the direction of writing: they could make one text look like
 * another.
 */
export const HIDDEN: RegExp =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\ufffc\u{1107f}\u{13440}-\u{13442}\u{16fe4}\u{1d159}]/gu;

/** Escapes characters that could change how a terminal shows the text around them. Line breaks are kept on request. */
export function toPrintable(text: string, { lines = false }: { readonly lines?: boolean } = {}): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(HIDDEN, (character) =>
    lines && character === "\n" ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
