import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";

/** The exit code and the output of a command. */
export interface Ending {
  readonly code: number;
  readonly printed: string;
}

/** The working directory and additional environment variables of a command. */
export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const QUIET = { NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1" };

/**
 * Runs a command and returns its result, whether it succeeds or fails. `node_modules/.bin` of its folder is first in
 * PATH.
 */
export function attempt(command: string, args: readonly string[], { cwd, env }: Place): Promise<Ending> {
  const PATH = [join(cwd, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const options = { cwd, env: { ...process.env, ...QUIET, PATH, ...env }, timeout: 300_000, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      // If the command could not be started, `code` is a string.
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ code, printed: code === -1 ? `${error?.message}\n${stdout}${stderr}` : stdout + stderr });
    });
  });
}

/** Runs a command that must succeed, and returns its output. */
export async function run(command: string, args: readonly string[], place: Place): Promise<string> {
  const { code, printed } = await attempt(command, args, place);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${printed}`);
  return printed;
}
