import type { Output } from "../command/io.ts";
import { type Columns, toText } from "./column.ts";
import { toPrintable } from "./to-printable.ts";
import { cut, pad, widthOf } from "./width.ts";

const GAP = "  ";
/** The width to which a column may be cut. */
const NARROW = 8;

/** How a table is printed. */
export interface TableOptions<Row> {
  readonly columns: Columns<Row>;
  readonly names: readonly string[];
  readonly header: boolean;
  readonly stdout: Output;
  /** Emphasizes the header. */
  readonly bold: (text: string) => string;
  /** Is called once if columns are left out because the terminal is too narrow. */
  readonly onHidden: (names: readonly string[]) => void;
}

/** Prints rows as a table, in several parts as they arrive. The first part determines the widths. */
export class Table<Row> {
  readonly #options: TableOptions<Row>;
  #names: readonly string[] = [];
  #widths: Map<string, number> | undefined;

  constructor(options: TableOptions<Row>) {
    this.#options = options;
  }

  /** Prints rows below those that were printed before. */
  print(rows: readonly Row[]): void {
    const { columns, names, header, stdout, bold } = this.#options;
    const cells = rows.map((row) => new Map(names.map((name) => [name, toCell(columns, name, row)])));
    if (!this.#widths) {
      this.#lay(cells);
      const heads = new Map(names.map((name) => [name, name.toUpperCase()]));
      if (header) stdout.write(`${bold(this.#line(heads))}\n`);
    }
    stdout.write(cells.map((row) => `${this.#line(row)}\n`).join(""));
  }

  #lay(cells: readonly ReadonlyMap<string, string>[]): void {
    const { columns, names, header, stdout, onHidden } = this.#options;
    const natural = new Map(
      names.map((name) => {
        const head = header ? name.length : 0;
        return [name, cells.reduce((most, row) => Math.max(most, widthOf(row.get(name) ?? "")), head)];
      }),
    );
    this.#names = names;
    this.#widths = natural;
    const limit = stdout.isTTY ? (stdout.columns ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const total = () => this.#names.reduce((sum, name) => sum + (natural.get(name) ?? 0) + GAP.length, -GAP.length);
    // Shrinks the columns that may be cut, the widest first. If that is not enough, leaves out the last columns.
    for (let missing = total() - limit; missing > 0; missing = total() - limit) {
      const [widest] = this.#names
        .filter((name) => columns[name]?.shrinks && (natural.get(name) ?? 0) > NARROW)
        .sort((one, other) => (natural.get(other) ?? 0) - (natural.get(one) ?? 0));
      if (widest !== undefined) natural.set(widest, Math.max(NARROW, (natural.get(widest) ?? 0) - missing));
      else if (this.#names.length > 1) this.#names = this.#names.slice(0, -1);
      else natural.set(this.#names[0] ?? "", limit);
    }
    const hidden = names.slice(this.#names.length);
    if (hidden.length > 0) onHidden(hidden);
  }

  #line(cells: ReadonlyMap<string, string>): string {
    const { columns, stdout } = this.#options;
    let owed = 0;
    const last = this.#names.at(-1);
    const parts = this.#names.map((name) => {
      const { shrinks = false, right = false } = columns[name] ?? {};
      const width = this.#widths?.get(name) ?? 0;
      const cell = cells.get(name) ?? "";
      // In a later row, a wide cell that cannot be cut takes space from the columns that follow.
      const fitted = shrinks && stdout.isTTY ? cut(cell, width) : cell;
      const room = Math.max(0, width - owed);
      owed = Math.max(0, owed + widthOf(fitted) - width);
      return name === last && !right ? fitted : pad(fitted, room, right);
    });
    const line = parts.join(GAP).trimEnd();
    return stdout.isTTY && stdout.columns !== undefined ? cut(line, stdout.columns) : line;
  }
}

function toCell<Row>(columns: Columns<Row>, name: string, row: Row): string {
  const column = columns[name];
  if (!column) return "";
  return toPrintable(column.text ? column.text(row) : toText(column.value(row)));
}
