import { type DependencyRule, dependencyRules } from "@snap/repo/dependency-rules";
import { markdownTable } from "markdown-table";

/** A Markdown table of what an install of each package brings along. */
export function renderDependencies(providers: readonly string[]): string {
  const rules = dependencyRules(providers);
  const rows = Object.entries(rules).map(([folder, { direct, peers }]) => [
    `\`@snap/${folder}\``,
    list(direct),
    list(peers),
    String(countAll(folder, rules)),
  ]);
  const head = ["package", "depends on", "optional peers", "further packages in an install"];
  return `${markdownTable([head, ...rows])}\n`;
}

// With all that its dependencies need.
function countAll(folder: string, rules: Readonly<Record<string, DependencyRule>>): number {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const { direct, through = [] } = rules[name.replace("@snap/", "")] ?? { direct: [] };
    for (const next of [...direct, ...through]) visit(next);
  };
  visit(`@snap/${folder}`);
  return seen.size - 1;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ") || "none";
}
