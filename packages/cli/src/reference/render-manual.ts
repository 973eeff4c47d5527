import { COMMON_FLAGS } from "../command/common-flags.ts";
import type { Flags } from "../command/define-command.ts";
import { EXIT_CODES } from "../command/exit-codes.ts";
import { describeFlag, spellArgument, spellFlag } from "../command/help.ts";
import { FORMAT_NOTES } from "../output/output-flags.ts";
import { type NamedCommand, readCommands } from "./read-commands.ts";

/** Renders the manual page of all commands, for `man snapshots`. */
export async function renderManual(): Promise<string> {
  const commands = await readCommands();
  return `.\\" Written by pnpm docs:sync. Do not edit.
.TH SNAPSHOTS 1
.SH NAME
snapshots \\- the snapshots in all your cloud accounts
.SH SYNOPSIS
.B snapshots
.I COMMAND
[FLAGS]
.SH COMMANDS
${commands.map(renderCommand).join("")}.SH FLAGS OF EVERY COMMAND
${renderFlags(COMMON_FLAGS)}.SH OUTPUT FORMATS
${FORMAT_NOTES.map(({ format, note }) => term(format, note)).join("")}.SH EXIT STATUS
${EXIT_CODES.map(({ code, meaning }) => term(String(code), meaning)).join("")}.SH ENVIRONMENT
${ENVIRONMENT.map(([name, what]) => term(name, what)).join("")}`;
}

const ENVIRONMENT = [
  ["SNAPSHOTS_CONFIG", "The configuration file, unless --config names one."],
  ["SNAPSHOTS_ACCOUNT_SETTING", "Overrides a setting of an account, such as SNAPSHOTS_PRODUCTION_BASE_URL."],
  ["NO_COLOR", "Turns colours off."],
] as const;

function renderCommand({ name, summary, command }: NamedCommand): string {
  const { description, args = [], rest, flags, examples } = command;
  const usage = [name, ...args.map(spellArgument), ...(rest ? ["--", spellArgument(rest)] : [])].join(" ");
  const all = [...args, ...(rest ? [rest] : [])];
  return [
    `.SS ${toRoff(usage)}\n${toRoff(summary)}.\n`,
    description === undefined ? "" : `${toRoff(description)}\n`,
    ...all.map((each) => term(each.name, each.description)),
    renderFlags(flags),
    ...examples.map(({ line, description: what }) => `.PP\n${toRoff(what)}:\n.PP\n.RS\n${toRoff(line)}\n.RE\n`),
  ].join("");
}

function renderFlags(flags: Flags): string {
  return Object.entries(flags)
    .map(([flag, each]) => term(spellFlag(flag, each), describeFlag(each)))
    .join("");
}

function term(name: string, text: string): string {
  return `.TP\n.B ${toRoff(name)}\n${toRoff(text)}\n`;
}

// To `man`, a line that starts with a dot or an apostrophe is a request, and a plain hyphen is another character.
function toRoff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/gm, "\\&");
}
