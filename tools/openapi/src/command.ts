import { resolve } from "node:path";
import { inspect, type ParseArgsConfig, parseArgs } from "node:util";
import { escapeLines } from "./escape.ts";
import { DiskError, toDiskError } from "./exchange/disk-error.ts";
import { listProviders } from "./list-providers.ts";
import { ProblemError } from "./problem.ts";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** The values of options as `parseArgs` of `node:util` returns them. */
export type Values<Options extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>["values"];

/** What a command was started with. */
export interface CommandInput<Options extends OptionsConfig> {
  readonly values: Values<Options>;
  readonly positionals: readonly string[];
  /** Absolute path of the repository to work on: `--repository`, or else this one. */
  readonly repository: string;
  /** The providers that were named, each once; all where none was. None for a command that is not about providers. */
  readonly providers: readonly string[];
}

/**
 * A program that is started with arguments. `--help` and `--repository` are added to its options, and to its usage with
 * what its exit codes mean: 0, 1 where it has found something to fix, 2 where it could not do its work.
 */
export interface Command<Options extends OptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  /** Whether its positionals name exactly one provider, or some: none means all. Default: they are something else. */
  readonly providers?: "one" | "some";
  /** Whether it takes no positionals at all. */
  readonly positionals?: "none";
  /** Whether it works on this repository alone, and takes no `--repository`. */
  readonly here?: boolean;
  /** Whether it writes to the repository with these values: then it runs while no other such command does. */
  readonly writes?: (values: Values<Options>) => boolean;
  /** Returns the exit code. A `ProblemError` or `UsageError` that it throws is printed, any other error with its stack, and the code is 2. */
  readonly run: (input: CommandInput<Options>) => number | Promise<number>;
}

/** Thrown for arguments that the command does not take; the usage is printed below the message. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const UNABLE = 2;
// How many letters of a name may be wrong for it to be recognized.
const TYPOS = 3;

/** Defines this program as a command, and runs it with the arguments of the process. */
export async function defineCommand<const Options extends OptionsConfig>(command: Command<Options>): Promise<void> {
  const usage = `${command.usage}\n${footer(command)}`;
  try {
    const input = await readInput(command);
    if (input) process.exitCode = await start(command, input);
    else print(usage);
  } catch (error) {
    process.exitCode = fail(await explain(error, usage, command), UNABLE);
  }
}

// What a command that was killed has left half-written is finished or undone before anything is read.
async function start<Options extends OptionsConfig>(command: Command<Options>, input: CommandInput<Options>) {
  const { run, writes } = command;
  try {
    if (!writes?.(input.values)) return await run(input);
    const { withWriteAccess } = await import("./exchange/write-access.ts");
    return await withWriteAccess(input.repository, fail, () => run(input));
  } catch (error) {
    throw toDiskError(error, input.repository) ?? error;
  }
}

function footer({ here = false }: Pick<Command<OptionsConfig>, "here">): string {
  const repository = here ? "" : "  --repository DIR  work on the repository in this folder instead\n";
  return `${repository}  --help            print this

Exits with 0 when all is in order, 1 when something has to be fixed, 2 when the command could not do its work.
`;
}

/** Writes what a command has to say. Nothing else does, so that text of a contract steers no terminal. */
export function print(text: string): void {
  process.stdout.write(escapeLines(text));
}

/** Writes why a command failed, and returns its exit code. */
export function fail(message: string, code = 1): number {
  process.stderr.write(escapeLines(message));
  return code;
}

// None where only the usage is asked for.
async function readInput<Options extends OptionsConfig>(command: Command<Options>) {
  const { options, providers: wanted } = command;
  const args = process.argv.slice(2).filter((arg) => arg !== "--");
  const all = { ...options, ...commonOptions(command) };
  const { values, positionals } = parseArgs({ args, options: all, allowPositionals: command.positionals !== "none" });
  const { help, repository: folder = REPOSITORY } = values as { readonly help?: boolean; readonly repository?: string };
  if (help) return undefined;
  const repository = command.here ? REPOSITORY : resolve(folder);
  const providers = wanted ? await readProviders(repository, [...new Set(positionals)], wanted) : [];
  return { values: values as Values<Options>, positionals, repository, providers };
}

function commonOptions({ here = false }: Pick<Command<OptionsConfig>, "here">): OptionsConfig {
  return { ...(!here && { repository: { type: "string" } }), help: { type: "boolean" } };
}

async function readProviders(
  repository: string,
  named: readonly string[],
  wanted: "one" | "some",
): Promise<readonly string[]> {
  if (wanted === "one" && named.length !== 1) throw new UsageError("Name one provider.");
  const known = await listProviders(repository);
  const unknown = named.filter((provider) => !known.includes(provider));
  if (unknown.length === 0) return named.length > 0 ? named : known;
  const hint = await suggest(unknown[0], known);
  throw new UsageError(`No folder specs/${unknown.join(", specs/")}. ${hint}`);
}

async function explain(error: unknown, usage: string, command: Command<OptionsConfig>): Promise<string> {
  if (error instanceof ProblemError) {
    const count = error.problems.length;
    return `${error.message}\n\n${count} ${count === 1 ? "problem" : "problems"}; nothing was written.\n`;
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
