import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { inspect, type ParseArgsConfig, parseArgs } from "node:util";
import { countOf } from "./count-of.ts";
import { endIfBusy } from "./end-if-busy.ts";
import { escapeLines } from "./escape.ts";
import { DiskError, toDiskError } from "./exchange/disk-error.ts";
import { listProviders } from "./list-providers.ts";
import { ProblemError } from "./problem.ts";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** The values of options as `parseArgs` of `node:util` returns them. */
export type Values<Options extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>["values"];

/** The parsed arguments of a command. */
export interface CommandInput<Options extends OptionsConfig> {
  readonly values: Values<Options>;
  readonly positionals: readonly string[];
  /** Absolute path of the repository to work on: `--repository`, or else this repository. */
  readonly repository: string;
  /**
   * The providers named in the arguments, without duplicates; all providers if none is named. Empty unless `providers`
   * is set.
   */
  readonly providers: readonly string[];
}

/**
 * A command-line program. `defineCommand` adds `--help` and `--repository` to its options, and explains the exit codes
 * in its usage: 0 for success, 1 if something needs to be fixed, 2 if the command could not run.
 */
export interface Command<Options extends OptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  /**
   * Whether the positionals name exactly one provider or any number (none means all). Default: the positionals are not
   * providers.
   */
  readonly providers?: "one" | "some";
  /** Set to refuse positionals. */
  readonly positionals?: "none";
  /** Whether the command works only on this repository, and therefore has no `--repository` option. */
  readonly here?: boolean;
  /**
   * The minutes after which one step of the command ends the process, because a malicious contract may keep it busy
   * forever. Default: 5. A command that works only on this repository has no limit.
   */
  readonly busyMinutes?: number;
  /** Whether the command writes to the repository with these values. Such commands never run at the same time. */
  readonly writes?: (values: Values<Options>) => boolean;
  /**
   * Returns the exit code. If a `ProblemError` or `UsageError` is thrown, its message is printed; any other error is
   * printed with its stack. The exit code is then 2.
   */
  readonly run: (input: CommandInput<Options>) => number | Promise<number>;
}

/** Thrown for invalid arguments. The usage is printed below the message. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const UNABLE = 2;
// The maximum edit distance at which a name is suggested.
const TYPOS = 3;

/** Defines this program as a command and runs it with the arguments of the process. */
export async function defineCommand<const Options extends OptionsConfig>(command: Command<Options>): Promise<void> {
  const usage = `${command.usage}\n${footer(command)}`;
  for (const stream of [process.stdout, process.stderr]) stream.on("error", reportUnwritten);
  try {
    const input = readInput(command);
    if (input) process.exitCode = await start(command, input);
    else print(usage);
  } catch (error) {
    process.exitCode = fail(await explain(error, usage, command), UNABLE);
  }
}

let isReported = false;

// The command finishes its work in any case, because it may write files. A reader such as `head` closes the pipe when it
// has read enough: then the exit code stays true.
function reportUnwritten({ code }: NodeJS.ErrnoException): void {
  if (code === "EPIPE" || isReported) return;
  isReported = true;
  fail(`The output of the command cannot be written (${code}).\n`);
  process.once("exit", () => {
    process.exitCode = UNABLE;
  });
}

// Recovery runs before anything is read: it finishes or undoes the unfinished changes of a killed command.
async function start<Options extends OptionsConfig>(
  { run, writes, providers: wanted, here, busyMinutes }: Command<Options>,
  input: Omit<CommandInput<Options>, "providers">,
) {
  const { values, positionals, repository } = input;
  if (!here) endIfBusy(busyMinutes);
  const work = async () => {
    const providers = wanted ? await readProviders(repository, [...new Set(positionals)], wanted) : [];
    return await run({ ...input, providers });
  };
  try {
    if (!writes?.(values)) return await work();
    const { withWriteAccess } = await import("./exchange/write-access.ts");
    return await withWriteAccess(repository, fail, work);
  } catch (error) {
    throw toDiskError(error, input.repository) ?? error;
  }
}

function footer({ here = false }: Pick<Command<OptionsConfig>, "here">): string {
  const repository = here ? "" : "  --repository DIR  use the repository in this folder instead\n";
  return `${repository}  --help            print this help

Exits with 0 on success, 1 when something needs to be fixed, 2 when the command could not run.
`;
}

/**
 * Writes to stdout. All output goes through this function, so that text of a contract cannot send control characters to
 * a terminal.
 */
export function print(text: string): void {
  process.stdout.write(escapeLines(text));
}

/** Writes the reason of a failure to stderr, and returns the exit code. */
export function fail(message: string, code = 1): number {
  process.stderr.write(escapeLines(message));
  return code;
}

// Returns `undefined` if only the usage is requested.
function readInput<Options extends OptionsConfig>(command: Command<Options>) {
  const { options } = command;
  const args = process.argv.slice(2).filter((arg) => arg !== "--");
  const all = { ...options, ...commonOptions(command) };
  const { values, positionals } = parseArgs({ args, options: all, allowPositionals: command.positionals !== "none" });
  const { help, repository: folder = REPOSITORY } = values as { readonly help?: boolean; readonly repository?: string };
  if (help) return undefined;
  const repository = command.here ? REPOSITORY : resolve(folder);
  if (!existsSync(join(repository, "specs")))
    throw new UsageError(`\`--repository\` must be a folder with a folder \`specs\`, got ${folder}.`);
  return { values: values as Values<Options>, positionals, repository };
}

function commonOptions({ here = false }: Pick<Command<OptionsConfig>, "here">): OptionsConfig {
  return { ...(!here && { repository: { type: "string" } }), help: { type: "boolean" } };
}

async function readProviders(
  repository: string,
  named: readonly string[],
  wanted: "one" | "some",
): Promise<readonly string[]> {
  if (wanted === "one" && named.length !== 1) throw new UsageError("Name exactly one provider.");
  const known = await listProviders(repository);
  const unknown = named.filter((provider) => !known.includes(provider));
  if (unknown.length === 0) return named.length > 0 ? named : known;
  const hint = await suggest(unknown[0], known);
  throw new UsageError(`No folder specs/${unknown.join(", specs/")}. ${hint}`);
}

async function explain(error: unknown, usage: string, command: Command<OptionsConfig>): Promise<string> {
  if (error instanceof ProblemError) {
    return `${error.message}\n\n${countOf(error.problems.length, "problem")}; nothing was written.\n`;
  }
  if (error instanceof DiskError) return `${error.message}\n`;
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  if (!(error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS_/.test(String(error.code))))
    return `${inspect(error)}\n`;
  const [, unknown] = /^Unknown option '([^']*)'/.exec(error.message) ?? [];
  if (unknown === undefined) return `${error.message}\n\n${usage}`;
  const known = Object.keys({ ...command.options, ...commonOptions(command) }).map((name) => `--${name}`);
  return `Unknown option ${unknown}. ${await suggest(unknown, known)}\n\n${usage}`;
}

async function suggest(given = "", known: readonly string[]): Promise<string> {
  const { closest, distance } = await import("fastest-levenshtein");
  const near = known.length > 0 ? closest(given, known) : "";
  return near !== "" && distance(given, near) <= TYPOS ? `Did you mean ${near}?` : `Known: ${known.join(", ")}.`;
}
