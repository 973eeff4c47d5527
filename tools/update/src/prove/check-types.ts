import { execFile } from "node:child_process";
import { withSignal } from "../provider-limit.ts";

/** An error of the TypeScript compiler. */
export interface TypeFault {
  /** The path that was passed to the compiler. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
  /** The last of the indented lines after the message, which name the cause. */
  readonly cause?: string;
}

/** Checks the project in a folder with the repository's TypeScript. */
export function checkTypes(folder: string): Promise<TypeFault[]> {
  return new Promise((resolve, reject) => {
    execFile(
      "tsc",
      // Several checkers would not be faster for programs of this size, because each would check the shared
      // declarations again.
      ["-p", folder, "--pretty", "false", "--checkers", "1"],
      // The compiler frees memory less often, because it runs only for seconds.
      { cwd: folder, env: { ...process.env, GOGC: "400" }, maxBuffer: 1e9, ...withSignal() },
      (error, stdout, stderr) => {
        const faults = readFaults(stdout);
        // The exit code is also non-zero if the compiler itself fails.
        if (error && faults.length === 0) reject(new Error(`TypeScript failed: ${stdout || stderr || error.message}`));
        else resolve(faults);
      },
    );
  });
}

/** Reads the output of the compiler. */
export function readFaults(stdout: string): TypeFault[] {
  return stdout.split(/\n(?! )/).flatMap((entry) => {
    const [line = "", ...details] = entry.split("\n");
    const fault = toFault(line);
    const cause = details.at(-1)?.trim();
    return fault ? [{ ...fault, ...(cause !== undefined && { cause }) }] : [];
  });
}

function toFault(text: string): TypeFault | undefined {
  const [, file, line, code, message] = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(text) ?? [];
  if (file === undefined || code === undefined || message === undefined) return undefined;
  return { file, line: Number(line), code, message };
}
