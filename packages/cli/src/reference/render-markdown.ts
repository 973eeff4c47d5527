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

${table([["format", "what is printed"], ...FORMAT_NOTES.map(({ format, note }) => [`\`${format}\``, note])])}
## Exit codes

${table([["code", "meaning"], ...EXIT_CODES.map(({ code, meaning }) => [String(code), meaning])])}
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
  const all = [...args, ...(rest ? [rest] : [])].map((each) => [`\`${each.name}\``, each.description]);
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
  const rows = Object.entries(flags).map(([flag, each]) => [`\`${spellFlag(flag, each)}\``, describeFlag(each)]);
  return table([["flag", "what it does"], ...rows]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(head), line(head.map(() => ":--")), ...rows.map(line)].join("");
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
