/** How long rows are collected before they are printed together, in milliseconds. */
const DELAY = 5;

/** Collects rows, and prints those together that arrive at almost the same time. */
export class Batches<Row> {
  readonly #print: (rows: readonly Row[]) => void;
  #rows: Row[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(print: (rows: readonly Row[]) => void) {
    this.#print = print;
  }

  add(row: Row): void {
    this.#rows.push(row);
    this.#timer ??= setTimeout(() => this.flush(), DELAY);
  }

  /** Hands over all collected rows now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) this.#print(rows);
  }
}
