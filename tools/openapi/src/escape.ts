/**
 * Text of a contract is untrusted. Each function escapes such text for one medium, so that the text cannot control a
 * terminal, start a line, heading, link, tag or comment, or contain characters that readers do not see.
 */

// Control and format characters (bidirectional ones included), lone surrogates, line ends, and characters without a
// glyph.
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\ufffc\u{1107f}\u{13440}-\u{13442}\u{16fe4}\u{1d159}]/gu;

// Spaces that look like the usual one, or like none.
const SPACE = /(?! )\p{Zs}/gu;
const ESCAPED = new RegExp(`${HIDDEN.source}|${SPACE.source}`, "gu");

// Most text consists of these characters, and a search for them is much faster.
const SHOWN = /^[ -~]*$/;
const SHOWN_LINES = /^[\t\n -~]*$/;

/** Escapes invisible characters in text for one line of a terminal, or in JSON that becomes a TypeScript literal. */
export function escapeLine(text: string): string {
  return SHOWN.test(text) ? text : text.replaceAll(ESCAPED, toEscapes);
}

/** Escapes invisible characters in lines for a terminal, except line ends and tabs. JSON keeps its meaning. */
export function escapeLines(text: string): string {
  return text.replaceAll(ESCAPED, (hidden) => (hidden === "\n" || hidden === "\t" ? hidden : toEscapes(hidden)));
}

/** Escapes the lines of a block comment. */
export function escapeComment(lines: string): string {
  const shown = SHOWN_LINES.test(lines)
    ? lines
    : lines
        .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
        .replaceAll(SPACE, " ")
        .replaceAll(HIDDEN, (hidden) => (hidden === "\n" || hidden === "\t" ? hidden : ""));
  return shown.replaceAll("*/", "*\\/");
}

/**
 * Escapes a message for one line of a doc comment, which editors render as Markdown: the message cannot start a tag.
 */
export function escapeDoc(message: string): string {
  return escapeTags(escapeComment(escapeMarkdown(message)));
}

/** Escapes what would start a tag in a doc comment, such as `@deprecated` or `{@link}`. */
export function escapeTags(text: string): string {
  return text.replaceAll(/(?<![^\s*{])@(?=\S)/g, "\\@");
}

/** Replaces invisible characters in a name. */
export function replaceHidden(name: string, by: string): string {
  return name.replaceAll(HIDDEN, by);
}

/** Formats a name as code in a doc comment. */
export function escapeDocCode(name: string): string {
  return escapeTags(escapeComment(escapeMarkdownCode(name)));
}

/** Whether a string needs double quotes in YAML, the only style with escapes. */
export function isHiddenInYaml(text: string): boolean {
  return text.replaceAll("\n", "").search(ESCAPED) >= 0;
}

/** Rewrites a YAML document so that strings with invisible characters are in double quotes. */
export function escapeYaml(document: string): string {
  return document.replaceAll(ESCAPED, (hidden) => {
    if (hidden === "\n") return hidden;
    return hidden.length > 1 ? `\\U${toHex(hidden.codePointAt(0), 8)}` : toEscapes(hidden);
  });
}

/** Escapes a message for one line of Markdown. Text between two backticks becomes code if code can hold it. */
export function escapeMarkdown(message: string): string {
  const parts = toVisible(message).split(/(`[^`]+`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : index === 0 ? escapeStart(escapeInline(part)) : escapeInline(part)))
    .join("");
}

/** Escapes text for one line of Markdown or for a table cell. */
export function escapeMarkdownText(text: string): string {
  return escapeStart(escapeCell(toVisible(text)));
}

/** Formats a name as code in Markdown; as plain text if code cannot hold it. */
export function escapeMarkdownCode(name: string): string {
  const visible = toVisible(name);
  return visible === "" || /[`|\\]/.test(visible) ? escapeStart(escapeCell(visible)) : `\`${visible}\``;
}

// An invisible separator that breaks what GitHub would turn into a link in plain text.
const NOTHING = "<!-- -->";

function escapeInline(text: string): string {
  return text
    .replaceAll(/[\\`[\]*~]|!(?=\[)|(?<![a-z\d])_|_(?![a-z\d])/gi, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/@|#(?=\d)|GH-(?=\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi, `$&${NOTHING}`)
    .replaceAll("$", "<span>$$</span>");
}

function escapeCell(text: string): string {
  return escapeInline(text).replaceAll("|", "\\|");
}

// At the start of a line these characters begin headings, quotes, lists and rules.
function escapeStart(text: string): string {
  return text.replace(/^[#>+=-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

function toVisible(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(HIDDEN, "").trim();
}

/** Writes each UTF-16 code unit of a string as in JSON, such as `\u0027`. */
export function toEscapes(text: string): string {
  return Array.from({ length: text.length }, (_, unit) => `\\u${toHex(text.charCodeAt(unit), 4)}`).join("");
}

function toHex(code: number | undefined, digits: number): string {
  return (code ?? 0).toString(16).padStart(digits, "0");
}
