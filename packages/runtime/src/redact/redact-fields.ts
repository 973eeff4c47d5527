import { fold } from "./fold.ts";
import { mixedLayers } from "./layers.ts";
import { Needles } from "./needles.ts";
import { REDACTED } from "./redacted.ts";
import { toUnits } from "./units.ts";

const LONGEST_BORDER = 40;
// What is before and after the name of a field in JSON, YAML, forms, XML and HTML, once its escapes are decoded. White
// space after the name is ignored.
const QUOTE = /["']$/;
// A colon or an equals sign, also after the other parts of the name in a form, the end of a tag, or a comment of YAML.
const VALUE = /^(?:["'`\])]*[:=[]|[>#]|(?:\.[\w-]+)+[:=])/;
// The start of a tag, also with a prefix, or of the value of an attribute.
const TAG = /(?:<(?:[\w-]+:)?|\bname\s*=\s*|=\s*["'][\w.[\]-]*)$/i;
// The name is all that an element contains, such as a cell of a table.
const CONTENT_START = /(?:>|\[CDATA\[)\s*["'`]?$/i;
const CONTENT_END = /^["'`]?(?:<|\]\]>)/;
const WORD = /\w$/;
// A quote in JSON, also if the JSON is in a JSON string, in HTML or in a URL. Limited, because a search would otherwise
// take quadratic time.
const ESCAPED_QUOTE = "(?:\\\\{0,16}[\"']|&quot;|&#34;|%22)";

/**
 * Redacts a text that is not valid JSON from its first secret field to the end, because the end of the field's value is
 * unknown.
 */
export function redactFields(given: string, names: readonly string[] | undefined): string {
  if (!names) return given;
  // UTF-16 that was decoded as UTF-8 has null characters between all characters.
  const text = given.replaceAll("\0", "");
  const needles = new Needles(
    names.map((name) => ({ codes: fold(toUnits(name).codes, false).codes })),
    false,
  );
  let first = text.length;
  for (const { codes, starts } of mixedLayers(text)) {
    const { codes: folded, places } = fold(codes, false);
    needles.find(folded, (from, to) => {
      const start = places[from] as number;
      const before = String.fromCharCode(...codes.subarray(Math.max(0, start - LONGEST_BORDER), start));
      const after = textAfter(codes, (places[to - 1] as number) + 1);
      const isQuoted = QUOTE.test(before);
      const isContent = CONTENT_START.test(before) && CONTENT_END.test(after);
      const isField = !WORD.test(before) && (isContent || TAG.test(before) || VALUE.test(after));
      if (isField) first = Math.min(first, starts[isQuoted ? start - 1 : start] as number);
    });
  }
  return first < text.length ? text.slice(0, first) + REDACTED : given;
}

// Returns the text at an index without white space, of which there may be any amount.
function textAfter(codes: Uint16Array, start: number): string {
  let text = "";
  for (let at = start; at < codes.length && text.length < LONGEST_BORDER; at++) {
    text += String.fromCharCode(codes[at] as number).trim();
  }
  return text;
}

// The pattern of the last names: a response may have thousands of strings.
let quotedFields: { readonly names: readonly string[]; readonly pattern: RegExp } | undefined;

/**
 * Redacts a string from its first quoted secret field to the end: the string may contain JSON, such as the response of
 * another server. Names without quotes are kept, because in a sentence any word may precede a colon.
 */
export function redactQuotedFields(text: string, names: readonly string[] | undefined): string {
  if (!names?.[0]) return text;
  if (quotedFields?.names !== names) {
    const any = names.map((name) => name.replace(/\W/g, "\\$&")).join("|");
    const pattern = new RegExp(`${ESCAPED_QUOTE}(?:${any})${ESCAPED_QUOTE}\\s{0,99}(?:[:=]|%3A)`, "i");
    quotedFields = { names, pattern };
  }
  const from = text.search(quotedFields.pattern);
  return from < 0 ? text : text.slice(0, from) + REDACTED;
}
