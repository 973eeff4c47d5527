import { UsageError } from "./command/command-error.ts";
import { COMMON_FLAGS } from "./command/common-flags.ts";
import type { LazyCommand } from "./command/define-command.ts";
import { EXIT, type ExitCode } from "./command/exit-codes.ts";
import { renderHelp, renderOverview } from "./command/help.ts";
import type { Io } from "./command/io.ts";
import { parseCommandLine } from "./command/parse-command-line.ts";
import { suggest } from "./command/suggest.ts";
import { COMMANDS } from "./commands/index.ts";
import { quoteName } from "./config/looks-like-credential.ts";

type Commands = Readonly<Record<string, LazyCommand>>;

/** Runs the command that the arguments name, and returns its exit code. Never throws. */
export async function runCli(args: readonly string[], io: Io, commands: Commands = COMMANDS): Promise<ExitCode> {
  const found = findCommand(args, commands);
  let flags: readonly string[] = [];
  try {
    if (!found) return await runWithoutCommand(args, io, commands);
    const { name, entry, rest } = found;
    const { command } = await entry.load();
    flags = Object.keys(command.flags);
    if (wantsHelp(rest)) {
      io.stdout.write(renderHelp(name, entry, command));
      return EXIT.done;
    }
    const input = await parseCommandLine({ ...command, flags: { ...command.flags, ...COMMON_FLAGS } }, rest);
    // Copying `io` would open standard input.
    const traced: Io = input.flags["trace"] ? Object.create(io, { trace: { value: true } }) : io;
    return (await command.run({ ...input, io: traced, commands })) ?? EXIT.done;
  } catch (error) {
    const { reportError } = await import("./command/report-error.ts");
    return reportError(error, { command: found?.name, flags, args, io });
  }
}

interface Found {
  readonly name: string;
  readonly entry: LazyCommand;
  readonly rest: readonly string[];
}

function findCommand(args: readonly string[], commands: Commands): Found | undefined {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(" ");
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry) return { name, entry, rest: args.slice(words) };
  }
  return undefined;
}

// An argument after `--` is not a flag of ours.
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}

async function runWithoutCommand(args: readonly string[], io: Io, commands: Commands): Promise<ExitCode> {
  const [first = "", second] = args;
  if (["--version", "-V"].includes(first)) {
    const { readVersion } = await import("./read-version.ts");
    io.stdout.write(`${readVersion()}\n`);
    return EXIT.done;
  }
  const isGroup = Object.keys(commands).some((name) => name.startsWith(`${first} `));
  const words = args.filter((arg) => !arg.startsWith("-") && arg !== "help");
  if (words.length === 0 || (isGroup && (second === undefined || second.startsWith("-")))) {
    const shown = words.length === 0 ? commands : pickGroup(first, commands);
    const unknown = args.find((arg) => arg.startsWith("-") && !["--help", "-h"].includes(arg));
    if (unknown !== undefined)
      throw new UsageError(`Unknown flag ${unknown.replace(/=.*/s, "")}. Name a command first.`);
    io.stdout.write(renderOverview(shown));
    return EXIT.done;
  }
  const given = isGroup ? `${first} ${second}` : first === "help" ? words.join(" ") : first;
  if (first === "help" && findCommand(words, commands)) return runCli([...words, "--help"], io, commands);
  const known = Object.keys(isGroup ? pickGroup(first, commands) : commands);
  if (first.startsWith("-")) throw new UsageError("The command comes first: `snapshots COMMAND FLAGS`.");
  throw new UsageError(`Unknown command ${quoteName(given)}. ${await suggest(given, known)}`);
}

function pickGroup(first: string, commands: Commands): Commands {
  return Object.fromEntries(Object.entries(commands).filter(([name]) => name.startsWith(`${first} `)));
}
