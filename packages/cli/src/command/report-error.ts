import { InvalidRequestError, SnapError } from "@snap/unified";
import { hideCredentials } from "../config/looks-like-credential.ts";
import { toPrintable } from "../output/to-printable.ts";
import { CommandError, describeError, UsageError } from "./command-error.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";

const ISSUES = "https://github.com/snap-clients/snap/issues";

/** Prints why a command failed, without a stack and without arguments that may be credentials. Returns the exit code. */
export function reportError(
  error: unknown,
  { command, args, io }: { readonly command: string | undefined; readonly args: readonly string[]; readonly io: Io },
): ExitCode {
  if (io.signal.aborted) {
    io.stderr.write("snapshots: interrupted\n");
    return EXIT.interrupted;
  }
  const print = (message: string) => io.stderr.write(`snapshots: ${toPrintable(message)}\n`);
  const message = describeError(error);
  print(isAboutArguments(error) ? hideCredentials(message, args) : message);
  if (!(error instanceof CommandError) && !SnapError.isInstance(error) && !isSystemError(error))
    print(`This is a bug. Please report it: ${ISSUES}`);
  const code = exitCodeOf(error);
  if (error instanceof UsageError)
    io.stderr.write(
      `Run \`${["snapshots", ...(command === undefined ? [] : [command])].join(" ")} --help\` for help.\n`,
    );
  return code;
}

// Errors of providers quote refs, which may look like credentials.
function isAboutArguments(error: unknown): boolean {
  return error instanceof CommandError || InvalidRequestError.isInstance(error) || isSystemError(error);
}

/** Returns the exit code of a command that ends with an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandError) return error.exitCode;
  if (InvalidRequestError.isInstance(error)) return EXIT.usage;
  if (SnapError.isInstance(error) && error.name === "PlanRefusedError") return EXIT.refused;
  return EXIT.failed;
}

// For example, the disk is full, or a file cannot be read.
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
