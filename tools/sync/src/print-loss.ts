import { escapeLine } from "@snap/openapi/escape";
import type { Loss } from "./slice/loss.ts";

/** Formats the parts that a slice omits, and the reason for each of its components. */
export function printLoss({ operations, components, kept, words, notes }: Loss): string {
  const counts = Object.entries(components).map(([kind, { kept, of }]) => `${kept} of ${of} ${kind}`);
  const left = Object.entries(words).map(([word, count]) => `${count} ${word}`);
  const lines = [
    `kept ${operations.kept} of ${operations.of} operations, ${counts.join(", ")}`,
    ...(left.length > 0 ? [`omitted because they are not facts: ${left.join(", ")}`] : []),
    ...notes.map((note) => `note: ${note}`),
    ...Object.entries(kept).map(
      ([reference, way]) => `${reference.slice("#/components/".length)} ← ${way.toReversed().map(shorten).join(" ← ")}`,
    ),
  ];
  return lines.map((line) => `  ${escapeLine(line)}\n`).join("");
}

function shorten(step: string): string {
  return step.replace(/^#\/components\//, "");
}
