import { type DependencyRule, dependencyRules, SHIPPED } from "@snap/repo/dependency-rules";
import { markdownTable } from "markdown-table";

/** Renders a Markdown table of the packages that an install of each package adds. */
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

/** Renders a Markdown table of the installed third-party packages and their purpose. */
export function renderShipped(): string {
  const rows = Object.entries(SHIPPED).map(([name, { licence, reason }]) => [`\`${name}\``, licence, reason]);
  return `${markdownTable([["package", "licence", "what it is for"], ...rows])}\n`;
}

// Counts transitive dependencies too.
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
