import type { Io } from "../command/io.ts";
import { toPrintable } from "./to-printable.ts";
import { cut } from "./width.ts";

/** How often the line is drawn, in milliseconds. A command that is faster shows nothing. */
const INTERVAL = 200;
const CLEAR = "\r\u001b[K";

/** A line on standard error that says how far a command has got. It exists only at a terminal. */
export interface Progress {
  /** Removes the line, so that something else can be printed. The line is drawn again later. */
  readonly clear: () => void;
  /** Removes the line for good. */
  readonly stop: () => void;
}

/** Shows the progress of a command at regular intervals. */
export function showProgress({ stderr, env }: Pick<Io, "env" | "stderr">, describe: () => string): Progress {
  if (!stderr.isTTY || env["TERM"] === "dumb") return { clear: () => undefined, stop: () => undefined };
  let isShown = false;
  const clear = () => {
    if (isShown) stderr.write(CLEAR);
    isShown = false;
  };
  const timer = setInterval(() => {
    stderr.write(`${CLEAR}${cut(toPrintable(describe()), (stderr.columns ?? 80) - 1)}`);
    isShown = true;
  }, INTERVAL);
  return {
    clear,
    stop: () => {
      clearInterval(timer);
      clear();
    },
  };
}
