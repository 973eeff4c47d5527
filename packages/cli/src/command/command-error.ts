import { EXIT, type ExitCode } from "./exit-codes.ts";

/** An error that the user can fix. Its message is printed without a stack. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
  /** The exit code of the command. */
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Thrown when the arguments or the configuration are wrong. */
export class UsageError extends CommandError {
  override readonly name = "UsageError";

  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.usage, options);
  }
}

/** Thrown when a command is refused for safety. */
export class RefusedError extends CommandError {
  override readonly name = "RefusedError";

  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT.refused, options);
  }
}

/** Returns the message of anything that was thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
