import { execFile } from "node:child_process";
import { CommandError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";

const LONGEST = 60_000;

/**
 * Runs the command that prints a credential, without a shell, and returns what it printed.
 *
 * @throws {CommandError} if the command fails. The message contains neither the arguments nor the output of the
 * command.
 */
export async function runTokenCommand(key: string, command: readonly string[], { env, signal }: Io): Promise<string> {
  const [program = "", ...args] = command;
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(program, args, { env, signal, timeout: LONGEST, windowsHide: true }, (error, stdout) => {
      if (error) reject(new CommandError(`\`${key}\` failed: ${program} ${describeFailure(error)}.`));
      else resolve(stdout);
    });
    // A password manager may say what to do.
    child.stderr?.on("data", (text: string) => process.stderr.write(text));
    child.stdin?.end();
  });
  const credential = output.trim();
  if (credential === "") throw new CommandError(`\`${key}\` failed: ${program} printed nothing.`);
  return credential;
}

function describeFailure({
  code,
  killed,
  signal,
}: {
  code?: number | string | null;
  killed?: boolean;
  signal?: string | null;
}): string {
  if (code === "ENOENT") return "was not found";
  if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return "printed more than a credential";
  if (killed) return `did not end within ${LONGEST / 1000} s`;
  return typeof code === "number" ? `ended with exit code ${code}` : `ended with ${code ?? signal}`;
}
