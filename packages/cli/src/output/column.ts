/** A value in machine-readable output. */
export type Value = boolean | number | string | null | readonly string[];

/** A column of a list. */
export interface Column<Row> {
  /** The value in JSON, CSV and YAML. */
  readonly value: (row: Row) => Value;
  /** What people see in a table. Default: the value. */
  readonly text?: (row: Row) => string;
  /** Whether numbers are aligned to the right. */
  readonly right?: true;
  /** Whether the column may be cut so that the table fits the terminal. */
  readonly shrinks?: true;
}

/** The columns of a list, by name. */
export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

/** Returns what a table shows for a value. */
export function toText(value: Value): string {
  if (value === null) return "-";
  return typeof value === "object" ? value.join(",") : String(value);
}
