/** A program that is started with arguments. */
export interface Command<Asked> {
  readonly usage: string;
  /** @throws {TypeError} as `parseArgs` of `node:util` does, where the arguments cannot be read. */
  readonly parse: (args: string[]) => Asked;
  /** Gives the exit code. */
  readonly run: (asked: Asked) => Promise<number>;
  /** The exit code where the arguments cannot be read. Default: 1. */
  readonly failure?: number;
}

/** Runs this program: prints its usage where `--help` asks for it, or where its arguments cannot be read. */
export async function runCommand<Asked extends { readonly values: { readonly help: boolean } }>({
  usage,
  parse,
  run,
  failure = 1,
}: Command<Asked>): Promise<void> {
  let asked: Asked;
  try {
    asked = parse(process.argv.slice(2));
  } catch (error) {
    process.exitCode = fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, failure);
    return;
  }
  if (asked.values.help) process.stdout.write(usage);
  else process.exitCode = await run(asked);
}

/** Says why a command failed, and gives its exit code. */
export function fail(message: string, code = 1): number {
  process.stderr.write(message);
  return code;
}
