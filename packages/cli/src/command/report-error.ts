import { ApiError, InvalidRequestError, SnapError, UnsupportedOperationError } from "@snap/unified";
import { hideCredentials, hideQuoted } from "../config/looks-like-credential.ts";
import { toPrintable } from "../output/to-printable.ts";
import { CommandError, describeError, UsageError } from "./command-error.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";

const ISSUES = "https://github.com/snap-clients/snap/issues";

/** A command that failed. */
interface Failed {
  readonly command: string | undefined;
  /** The names of the command's flags. */
  readonly flags: readonly string[];
  readonly args: readonly string[];
  readonly io: Io;
}

/** Prints why a command failed, without a stack and without arguments that may be credentials. Returns the exit code. */
export function reportError(error: unknown, { command, flags, args, io }: Failed): ExitCode {
  if (io.signal.aborted) {
    io.stderr.write("snapshots: interrupted\n");
    return EXIT.interrupted;
  }
  const print = (message: string) => io.stderr.write(`snapshots: ${toPrintable(message)}\n`);
  const message = inFlags(error, flags);
  print(isAboutArguments(error) ? hideCredentials(isAboutInput(error) ? hideQuoted(message) : message, args) : message);
  if (!(error instanceof CommandError) && !SnapError.isInstance(error) && !isSystemError(error))
    print(`This is a bug. Please report it: ${ISSUES}`);
  const code = exitCodeOf(error);
  if (error instanceof UsageError)
    io.stderr.write(
      `Run \`${["snapshots", ...(command === undefined ? [] : [command])].join(" ")} --help\` for help.\n`,
    );
  return code;
}

// The names of @snap/unified for what users of the command know by another name.
const NAMES: Readonly<Record<string, string>> = {
  "perAccount.maxDeletions": "--max-deletions-per-account",
  "snap.plan": "snapshots plan --out",
};

// Names flags instead of the options of @snap/unified. Messages of providers are not changed.
function inFlags(error: unknown, flags: readonly string[]): string {
  const message = describeError(error);
  if (!SnapError.isInstance(error) || ApiError.isInstance(error)) return message;
  return message.replaceAll(/`([A-Za-z.]+)(?:: (\w+))?`/g, (whole, option: string, value?: string) => {
    const flag = option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const known = flags.includes(flag) ? `--${flag}` : NAMES[option];
    if (known === undefined) return whole;
    return `\`${value === undefined || value === "true" ? known : `${known} ${value}`}\``;
  });
}

// Errors of providers quote refs, which may look like credentials.
function isAboutArguments(error: unknown): boolean {
  const isRefused = InvalidRequestError.isInstance(error) || UnsupportedOperationError.isInstance(error);
  return isRefused || error instanceof CommandError || isSystemError(error);
}

// Quotes arguments or parts of a file, but nothing of a provider.
function isAboutInput(error: unknown): boolean {
  return error instanceof UsageError || InvalidRequestError.isInstance(error);
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
