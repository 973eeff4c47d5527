import { COMMON_FLAGS } from "../command/common-flags.ts";
import type { Flags } from "../command/define-command.ts";
import { EXIT_CODES } from "../command/exit-codes.ts";
import { describeFlag, spellArgument, spellFlag } from "../command/help.ts";
import { FORMAT_NOTES } from "../output/output-flags.ts";
import { type NamedCommand, readCommands } from "./read-commands.ts";

/** Renders the reference of all commands, flags, output formats and exit codes as Markdown. */
export async function renderMarkdown(): Promise<string> {
  const commands = await readCommands();
  return `<!-- Written by \`pnpm docs:sync\`. Do not edit. -->

# Reference of \`snapshots\`

${commands.map(({ name, summary }) => `- [\`snapshots ${name}\`](#snapshots-${name.replace(" ", "-")}): ${lowerFirst(summary)}\n`).join("")}
## Flags of every command

${renderFlags(COMMON_FLAGS)}
## Output formats

${table([["format", "what is printed"], ...FORMAT_NOTES.map(({ format, note }): Row => [`\`${format}\``, note])])}
## Exit codes

${table([["code", "meaning"], ...EXIT_CODES.map(({ code, meaning }): Row => [String(code), meaning])])}
${commands.map(renderCommand).join("\n")}`;
}

function renderCommand({ name, summary, command }: NamedCommand): string {
  const { description, args = [], rest, flags, examples } = command;
  const usage = [
    "snapshots",
    name,
    ...args.map(spellArgument),
    "[FLAGS]",
    ...(rest ? ["--", spellArgument(rest)] : []),
  ];
  const all = [...args, ...(rest ? [rest] : [])].map((each): Row => [`\`${each.name}\``, each.description]);
  return `## snapshots ${name}

${summary}.${description === undefined ? "" : ` ${description}`}

\`\`\`text
${usage.join(" ")}
\`\`\`

${all.length > 0 ? `${table([["argument", "what it is"], ...all])}\n` : ""}${Object.keys(flags).length > 0 ? `${renderFlags(flags)}\n` : ""}\`\`\`sh
${examples.map(({ line, description: what }) => `# ${what}\n${line}`).join("\n\n")}
\`\`\`
`;
}

function renderFlags(flags: Flags): string {
  const rows = Object.entries(flags).map(([flag, each]): Row => [`\`${spellFlag(flag, each)}\``, describeFlag(each)]);
  return table([["flag", "what it does"], ...rows]);
}

type Row = readonly [string, string];

function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = [0, 1].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], fill = " ") =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(" | ")} |\n`;
  const [head = [], ...others] = cells;
  return [line(head), line([":", ":"], "-"), ...others.map((row) => line(row))].join("");
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
