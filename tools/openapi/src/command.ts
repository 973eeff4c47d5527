import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
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

/** A program that is started with arguments. `--help` and `--repository` are added to its options. */
export interface Command<Options extends OptionsConfig> {
  readonly usage: string;
  readonly options: Options;
  /** Whether its positionals name exactly one provider, or some: none means all. Default: they are something else. */
  readonly providers?: "one" | "some";
  /** The exit code of a failure. Default: 1. */
  readonly failure?: number;
  /** Returns the exit code. A `ProblemError` or a `UsageError` that it throws is printed. */
  readonly run: (input: CommandInput<Options>) => number | Promise<number>;
}

/** Thrown for arguments that the command does not take; the usage is printed below the message. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** Defines this program as a command, and runs it with the arguments of the process. */
export async function defineCommand<const Options extends OptionsConfig>(command: Command<Options>): Promise<void> {
  const { usage, failure = 1, run } = command;
  try {
    const input = await readInput(command);
    if (input) process.exitCode = await run(input);
    else process.stdout.write(usage);
  } catch (error) {
    process.exitCode = fail(explain(error, usage), failure);
  }
}

/** Writes why a command failed, and returns its exit code. */
export function fail(message: string, code = 1): number {
  process.stderr.write(message);
  return code;
}

// None where only the usage is asked for.
async function readInput<Options extends OptionsConfig>({ options, providers: wanted }: Command<Options>) {
  const common = { repository: { type: "string", default: REPOSITORY }, help: { type: "boolean" } } as const;
  const args = process.argv.slice(2).filter((arg) => arg !== "--");
  const { values, positionals } = parseArgs({ args, options: { ...options, ...common }, allowPositionals: true });
  const { help, repository: folder } = values as Values<typeof common>;
  if (help) return undefined;
  const repository = resolve(folder);
  const providers = wanted ? await readProviders(repository, [...new Set(positionals)], wanted) : [];
  return { values: values as Values<Options>, positionals, repository, providers };
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
  throw new UsageError(`No folder specs/${unknown.join(", specs/")}. Known: ${known.join(", ")}.`);
}

function explain(error: unknown, usage: string): string {
  if (error instanceof ProblemError) {
    const count = error.problems.length;
    return `${error.message}\n\n${count} ${count === 1 ? "problem" : "problems"}; nothing was written.\n`;
  }
  const isParsing = error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS_/.test(String(error.code));
  if (isParsing || error instanceof UsageError) return `${error.message}\n\n${usage}`;
  throw error;
}
