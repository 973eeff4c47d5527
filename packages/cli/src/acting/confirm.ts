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

/** What a command asks before it destroys something. */
export interface Question {
  /** What the command would do, as a sentence. */
  readonly question: string;
  /** The word that the user has to type. */
  readonly word: string;
  /** The sentence that says what has happened if the user does not confirm. Default: `Nothing was changed`. */
  readonly refused?: string;
}

/** Returns whether there is a terminal to ask. */
export function canAsk({ stdin, stderr }: Io): boolean {
  return Boolean(stdin.isTTY && stderr.isTTY);
}

/**
 * Asks the user to type a word, such as the number of snapshots to delete.
 *
 * @throws {RefusedError} if the user types something else, or if there is no terminal to ask.
 */
export async function confirm(io: Io, { question, word, refused = "Nothing was changed" }: Question): Promise<void> {
  // Not part of an error, which would hide a ref that looks like a credential.
  io.stderr.write(toPrintable(question));
  if (!canAsk(io)) {
    io.stderr.write("\n");
    throw new RefusedError(`${refused}: there is no terminal to ask. Pass --yes to confirm.`);
  }
  io.stderr.write(toPrintable(` Type ${word} to confirm: `));
  const typed = await readLine(io);
  io.signal.throwIfAborted();
  if (typed !== word) throw new RefusedError(`Not confirmed. ${refused}.`);
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
