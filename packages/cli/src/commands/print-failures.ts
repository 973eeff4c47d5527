import type { AccountOutcome } from "@snap/unified";
import { describeError } from "../command/command-error.ts";
import { EXIT, type ExitCode } from "../command/exit-codes.ts";
import type { Io } from "../command/io.ts";
import type { LoadedSnap } from "../config/load-snap.ts";
import { createStyle } from "../output/style.ts";
import { toPrintable } from "../output/to-printable.ts";

/** Prints a line for each account that failed, and returns the exit code. */
export function printFailures(
  io: Io,
  { failures, reasonOf }: Pick<LoadedSnap, "failures" | "reasonOf">,
  outcomes: readonly Pick<AccountOutcome, "account" | "count" | "error" | "provider">[],
): ExitCode {
  const failed = [...failures, ...outcomes.filter(({ error }) => error !== undefined)];
  const { red } = createStyle(io, io.stderr);
  for (const { account, error } of failed) {
    const message = describeError(reasonOf(account, error));
    const line = message.startsWith(account) ? message : `${account}: ${message}`;
    io.stderr.write(`${red("error:")} ${toPrintable(line)}\n`);
  }
  if (failed.length === 0) return EXIT.done;
  const isPartial = outcomes.some(({ error, count }) => error === undefined || count > 0);
  return isPartial ? EXIT.partial : EXIT.failed;
}
