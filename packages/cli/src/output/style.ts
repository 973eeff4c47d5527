import type { Io, Output } from "../command/io.ts";

/** Emphasizes text at a terminal with colours. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
}

/** Returns the styles for a stream; without effect if it is not a terminal, if NO_COLOR is set, or if TERM is `dumb`. */
export function createStyle({ env }: Pick<Io, "env">, output: Output): Style {
  const isColoured = Boolean(output.isTTY) && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const style = (start: number, end: number) => (text: string) =>
    isColoured ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: style(1, 22), dim: style(2, 22), red: style(31, 39) };
}
