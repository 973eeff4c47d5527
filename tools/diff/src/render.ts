import { countOf } from "@snap/openapi/count-of";
import { escapeLine, escapeMarkdown } from "@snap/openapi/escape";
import { shortenNames } from "@snap/openapi/shorten-names";
import type { Change } from "./change.ts";
import type { Comparison } from "./compare-specs.ts";
import { groupChanges } from "./group-changes.ts";

/** Formats a comparison as lines for a terminal. */
export function renderText({ bump, changes }: Comparison): string {
  const lines = changes.flatMap(({ code, effect, from, to, message }) => [
    `  ${effect.padEnd(8)}  ${toLine(message)}`,
    toLine(`            ${code} ${from ?? to}${from !== null && to !== null && to !== from ? ` → ${to}` : ""}`),
  ]);
  const count = countOf(changes.length, "change");
  return changes.length === 0 ? "no differences\n" : `${bump}: ${count}\n${lines.join("\n")}\n`;
}

/**
 * Formats a comparison as Markdown for a pull request or a changeset: breaking changes, additions, fixes, other
 * changes.
 */
export function renderMarkdown({ changes }: Comparison): string {
  const grouped = groupChanges(changes);
  const groups = ["Breaking", "Added", "Changed", "Removed"].flatMap((title) => {
    const own = grouped.filter((change) => titleOf(change) === title);
    return own.length > 0 ? [`### ${title}\n\n${own.map(renderItem).join("\n")}\n`] : [];
  });
  return groups.length === 0 ? "No difference.\n" : groups.join("\n");
}

function renderItem({ message }: Change): string {
  return `- ${escapeMarkdown(shortenNames(message))}`;
}

function toLine(text: string): string {
  return escapeLine(shortenNames(text));
}

function titleOf({ code, effect, from, to }: Change): string {
  if (effect === "breaking") return "Breaking";
  if (effect !== "addition" && (/-removed$/.test(code) || to === null)) return "Removed";
  return /-added$/.test(code) || from === null ? "Added" : "Changed";
}
