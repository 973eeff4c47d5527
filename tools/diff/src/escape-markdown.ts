/**
 * Writes a message with names in backticks as one line of Markdown. The names are those of a spec, which is untrusted:
 * outside of code none of it becomes a link, an image, HTML, a mention of people, or a reference to an issue.
 */
export function escapeMarkdown(message: string): string {
  const parts = message.replaceAll(/\s+/g, " ").split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : escapeText(part))).join("");
}

const NOTHING = "\u200B";

function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\`[\]*~]|!(?=\[)|(?<![a-z\d])_|_(?![a-z\d])/gi, "\\$&")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      // What GitHub finds in plain text, escaped or not.
      .replaceAll(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${NOTHING}`)
      .replace(/^(\s*)(#|>|[-+]\s|\d+(?=[.)]))/, `$1${NOTHING}$2`)
  );
}
