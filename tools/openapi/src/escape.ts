/**
 * Text of a contract is untrusted. Each function prepares it for one medium, so that it stays text there: it steers no
 * terminal, begins no line, heading, link, tag or comment of its own, and holds nothing that a reader does not see.
 */

// Control and format characters (the bidirectional ones too), lone surrogates, ends of lines, and what is drawn as nothing.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Text on one line of a terminal, and JSON as a literal of TypeScript: escapes what cannot be seen. */
export function escapeLine(text: string): string {
  return text.replaceAll(HIDDEN, toEscapes);
}

/** Lines for a terminal, whose ends and tabs stay. JSON still means the same. */
export function escapeLines(text: string): string {
  return text.replaceAll(HIDDEN, (hidden) => (hidden === "\n" || hidden === "\t" ? hidden : toEscapes(hidden)));
}

/** Lines of a block comment. */
export function escapeComment(lines: string): string {
  return lines
    .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
    .replaceAll(HIDDEN, (hidden) => (hidden === "\n" || hidden === "\t" ? hidden : ""))
    .replaceAll("*/", "*\\/");
}

/** A message on one line of a doc comment, which editors show as Markdown: it begins no tag. */
export function escapeDoc(message: string): string {
  return escapeComment(escapeMarkdown(message)).replace(/^@/, "\\@");
}

/** A name as code in a doc comment. */
export function escapeDocCode(name: string): string {
  return escapeComment(escapeMarkdownCode(name));
}

/** Whether YAML must write a text in double quotes, the one style that has escapes. */
export function isHiddenInYaml(text: string): boolean {
  return text.replaceAll("\n", "").search(HIDDEN) >= 0;
}

/** A document in YAML that holds what cannot be seen in double quotes alone. */
export function escapeYaml(document: string): string {
  return document.replaceAll(HIDDEN, (hidden) => {
    if (hidden === "\n") return hidden;
    return hidden.length > 1 ? `\\U${toHex(hidden.codePointAt(0), 8)}` : toEscapes(hidden);
  });
}

/** A message as one line of Markdown: what stands between two backticks is code, unless it could end that. */
export function escapeMarkdown(message: string): string {
  const parts = toVisible(message).split(/(`[^`]+`)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : index === 0 ? escapeStart(escapeInline(part)) : escapeInline(part)))
    .join("");
}

/** Text as one line of Markdown, or as a cell of a table. */
export function escapeMarkdownText(text: string): string {
  return escapeStart(escapeCell(toVisible(text)));
}

/** A name as code in Markdown; as text where code could not hold it, in a table or elsewhere. */
export function escapeMarkdownCode(name: string): string {
  const visible = toVisible(name);
  return visible === "" || /[`|\\]/.test(visible) ? escapeStart(escapeCell(visible)) : `\`${visible}\``;
}

// Splits what GitHub links to in plain text, escaped or not, and is not shown.
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

// At the start of a line these make headings, quotes, lists and rules.
function escapeStart(text: string): string {
  return text.replace(/^[#>+=-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

function toVisible(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(HIDDEN, "").trim();
}

function toEscapes(hidden: string): string {
  return Array.from({ length: hidden.length }, (_, unit) => `\\u${toHex(hidden.charCodeAt(unit), 4)}`).join("");
}

function toHex(code: number | undefined, digits: number): string {
  return (code ?? 0).toString(16).padStart(digits, "0");
}
