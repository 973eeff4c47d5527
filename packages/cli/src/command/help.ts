import { COMMON_FLAGS } from "./common-flags.ts";
import type { Argument, Command, Flag } from "./define-command.ts";
import { EXIT_CODES } from "./exit-codes.ts";

const WIDTH = 100;

/** A command in the list of all commands. */
export interface Entry {
  readonly summary: string;
  readonly group: string;
}

/** Renders the list of all commands. */
export function renderOverview(entries: Readonly<Record<string, Entry>>): string {
  const all = Object.entries(entries);
  const width = Math.max(...all.map(([name]) => name.length)) + 2;
  const sections = [...new Set(all.map(([, { group }]) => group))].map((group) => {
    const members = all.filter(([, entry]) => entry.group === group);
    return [`${group}:`, ...members.map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`)].join("\n");
  });
  return `Usage: snapshots COMMAND

Lists, creates, restores, deletes and prunes the snapshots in all your cloud accounts.

${sections.join("\n\n")}

Run \`snapshots COMMAND --help\` for the flags and examples of a command.
`;
}

/** Renders the help of a command. */
export function renderHelp(name: string, { summary }: Entry, command: Command): string {
  const { description, args = [], rest, flags, examples } = command;
  const all = [...args, ...(rest ? [{ ...rest, name: `-- ${rest.name}` }] : [])];
  const rows = Object.entries({ ...flags, ...COMMON_FLAGS }).map(
    ([flag, definition]): Row => [spellFlag(flag, definition), describeFlag(definition)],
  );
  const sections = [
    `Usage: ${["snapshots", name, ...args.map(spellArgument), "[FLAGS]", ...(rest ? [`-- ${spellArgument(rest)}`] : [])].join(" ")}`,
    wrap(`${summary}.${description === undefined ? "" : ` ${description}`}`, WIDTH),
    all.length > 0 && `Arguments:\n${renderRows(all.map((argument): Row => [argument.name, argument.description]))}`,
    `Flags:\n${renderRows([...rows, ["-h, --help", "Prints this help."]])}`,
    `Examples:\n${examples.map(({ line, description: what }) => `  # ${what}\n  ${line}`).join("\n\n")}`,
    `Exit codes:\n${renderRows(EXIT_CODES.map(({ code, meaning }): Row => [String(code), meaning]))}`,
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

/** Spells a flag with its value, such as `-o, --output FORMAT`. */
export function spellFlag(name: string, flag: Flag): string {
  const short = flag.short === undefined ? "" : `-${flag.short}, `;
  return `${short}--${name}${flag.type === "string" ? ` ${flag.value}` : ""}`;
}

/** Describes a flag with its allowed values. */
export function describeFlag(flag: Flag): string {
  if (flag.type === "boolean") return flag.description;
  const choices = flag.choices ? ` One of ${flag.choices.join(", ")}.` : "";
  return `${flag.description}${choices}${flag.multiple ? " Can be passed several times." : ""}`;
}

/** Spells an argument in a usage line: `[REF…]`. */
export function spellArgument({ name, optional, multiple }: Omit<Argument, "description">): string {
  const spelt = `${name}${multiple ? "…" : ""}`;
  return optional ? `[${spelt}]` : spelt;
}

type Row = readonly [string, string];

function renderRows(rows: readonly Row[]): string {
  const width = Math.min(30, Math.max(...rows.map(([term]) => term.length))) + 4;
  return rows
    .map(([term, text]) => {
      const lines = wrap(text, WIDTH - width).split("\n");
      const head = `  ${term}`.padEnd(width);
      const indent = " ".repeat(width);
      return term.length + 2 < width ? `${head}${lines.join(`\n${indent}`)}` : [head, ...lines].join(`\n${indent}`);
    })
    .join("\n");
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
