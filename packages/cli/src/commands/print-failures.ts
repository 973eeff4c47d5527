import type { AccountOutcome } from "@snap/unified";
import { EXIT, type ExitCode } from "../command/exit-codes.ts";
import type { Io } from "../command/io.ts";
import type { LoadedSnap } from "../config/load-snap.ts";
import { printAccountErrors } from "../output/print-account-errors.ts";

/** Prints a line for each account that failed, and returns the exit code. */
export function printFailures(
  io: Io,
  { failures }: Pick<LoadedSnap, "failures">,
  outcomes: readonly Pick<AccountOutcome, "account" | "count" | "error" | "provider">[],
): ExitCode {
  const failed = [...failures, ...outcomes.filter(({ error }) => error !== undefined)];
  printAccountErrors(io, failed);
  if (failed.length === 0) return EXIT.done;
  const isPartial = outcomes.some(({ error, count }) => error === undefined || count > 0);
  return isPartial ? EXIT.partial : EXIT.failed;
}
