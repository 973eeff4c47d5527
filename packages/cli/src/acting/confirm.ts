import { RefusedError } from "../command/command-error.ts";
import type { Flags } from "../command/define-command.ts";
import type { Io } from "../command/io.ts";
import { toPrintable } from "../output/to-printable.ts";

/** The flag of every command that asks before it destroys something. */
export const CONFIRM_FLAGS = {
  yes: {
    type: "boolean",
    short: "y",
    description: "Does not ask for confirmation. Required if standard input is not a terminal.",
  },
} as const satisfies Flags;

/**
 * Asks the user to type a word, such as the number of snapshots to delete.
 *
 * @throws {RefusedError} if the user types something else, or if there is no terminal to ask.
 */
export async function confirm(io: Io, { question, word }: { question: string; word: string }): Promise<void> {
  if (!io.stdin.isTTY || !io.stderr.isTTY)
    throw new RefusedError(`${question} Nothing was changed: there is no terminal to ask. Pass --yes to confirm.`);
  io.stderr.write(toPrintable(`${question} Type ${word} to confirm: `));
  const typed = await readLine(io);
  io.signal.throwIfAborted();
  if (typed !== word) throw new RefusedError("Not confirmed. Nothing was changed.");
}

async function readLine({ stdin, signal }: Io): Promise<string> {
  const decoder = new TextDecoder();
  let line = "";
  const aborted = new Promise<undefined>((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
  const chunks = stdin[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([chunks.next(), aborted]);
    if (!next || next.done) return line.trim();
    line += typeof next.value === "string" ? next.value : decoder.decode(next.value, { stream: true });
    const end = line.search(/[\r\n]/);
    if (end >= 0) return line.slice(0, end).trim();
  }
}
