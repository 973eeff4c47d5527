import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";

/** How a command ended, and all that it printed. */
export interface Ending {
  readonly code: number;
  readonly printed: string;
}

/** Where a command runs, and what its environment has besides ours. */
export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const QUIET = { NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1" };

/** Runs a command to its end, whatever that is. A `node_modules/.bin` where it runs comes first. */
export function attempt(command: string, args: readonly string[], { cwd, env }: Place): Promise<Ending> {
  const PATH = [join(cwd, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const options = { cwd, env: { ...process.env, ...QUIET, PATH, ...env }, timeout: 120_000, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      // What could not be started has a text instead of the exit code.
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ code, printed: code === -1 ? `${error?.message}\n${stdout}${stderr}` : stdout + stderr });
    });
  });
}

/** Runs a command that has to succeed; gives what it printed. */
export async function run(command: string, args: readonly string[], place: Place): Promise<string> {
  const { code, printed } = await attempt(command, args, place);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${printed}`);
  return printed;
}
