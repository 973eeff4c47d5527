import { Readable } from "node:stream";
import type { Io } from "../../src/command/io.ts";

/** Surroundings at a terminal where the user types a line. `printed` returns what standard error shows. */
export function createTerminal(line: string): Pick<Io, "stderr" | "stdin"> & { readonly printed: () => string } {
  let text = "";
  return {
    stdin: Object.assign(Readable.from([`${line}\n`]), { isTTY: true }),
    stderr: { isTTY: true, columns: 80, write: (more) => (text += more) },
    printed: () => text,
  };
}
