import { describeError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import { createStyle } from "./style.ts";
import { toPrintable } from "./to-printable.ts";

/** Prints on standard error, in a line for each, why accounts failed. */
export function printAccountErrors(
  io: Io,
  failures: readonly { readonly account: string; readonly error?: unknown }[],
): void {
  const { red } = createStyle(io, io.stderr);
  for (const { account, error } of failures) {
    const message = describeError(error);
    const line = message.startsWith(account) ? message : `${account}: ${message}`;
    io.stderr.write(`${red("error:")} ${toPrintable(line)}\n`);
  }
}
