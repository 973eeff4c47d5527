import { escapeLine, escapeMarkdown } from "@snap/openapi/escape";
import type { Change } from "./change.ts";
import type { Comparison } from "./compare-specs.ts";

/** A comparison as lines for people. */
export function renderText({ bump, changes }: Comparison): string {
  const lines = changes.flatMap(({ code, effect, from, to, message }) => [
    `  ${effect.padEnd(8)}  ${escapeLine(message)}`,
    escapeLine(`            ${code} ${from ?? to}${from !== null && to !== null && to !== from ? ` → ${to}` : ""}`),
  ]);
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
  return changes.length === 0 ? "no difference\n" : `${bump}: ${count}\n${lines.join("\n")}\n`;
}

/** A comparison as Markdown for a pull request or a changeset: what came, what changed, what went. */
export function renderMarkdown({ changes }: Comparison): string {
  const groups = ["Added", "Changed", "Removed"].flatMap((title) => {
    const own = changes.filter((change) => titleOf(change) === title);
    return own.length > 0 ? [`### ${title}\n\n${own.map(renderItem).join("\n")}\n`] : [];
  });
  return groups.length === 0 ? "No difference.\n" : groups.join("\n");
}

function renderItem({ effect, message }: Change): string {
  return `- ${effect === "breaking" ? "**Breaking:** " : ""}${escapeMarkdown(message)}`;
}

function titleOf({ code, from, to }: Change): string {
  if (/-removed$/.test(code) || to === null) return "Removed";
  return /-added$/.test(code) || from === null ? "Added" : "Changed";
}
