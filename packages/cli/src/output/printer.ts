import type { Io, Output } from "../command/io.ts";
import type { Columns } from "./column.ts";
import { type Item, toCsvLine, toJson } from "./formats.ts";
import { checkColumns, type OutputFlags } from "./output-flags.ts";
import { createStyle } from "./style.ts";
import { Table } from "./table.ts";
import { toPrintable } from "./to-printable.ts";

/** Prints the rows of a list in the format that the user chose. */
export interface Printer<Row> {
  /** Prints further rows. */
  readonly print: (rows: readonly Row[]) => void;
  /** Prints what remains. Must be called once, after the last row. */
  readonly end: () => void;
}

/** How a list is printed. */
export interface PrinterOptions<Row> {
  readonly columns: Columns<Row>;
  /** The columns of a table and of CSV. */
  readonly defaults: readonly string[];
  /** Returns all properties for JSON and YAML. Default: all columns. */
  readonly toItem?: (row: Row) => object;
}

/**
 * Creates the printer of a list.
 *
 * @throws {UsageError} if `--columns` names an unknown column.
 */
export async function createPrinter<Row>(
  io: Pick<Io, "env" | "stderr" | "stdout">,
  flags: OutputFlags,
  { columns, defaults, toItem }: PrinterOptions<Row>,
): Promise<Printer<Row>> {
  const { output: format = "table", columns: asked, "no-header": headless } = flags;
  const all = Object.keys(columns);
  if (asked) await checkColumns(asked, all);
  const names = asked ?? defaults;
  const { stdout } = io;
  const valuesOf = (row: Row) => names.map((name) => columns[name]?.value(row) ?? null);
  const itemOf = (row: Row): Item => {
    if (!asked && toItem) return { ...toItem(row) };
    return Object.fromEntries((asked ?? all).map((name) => [name, columns[name]?.value(row) ?? null]));
  };

  if (format === "table") {
    const table = new Table({
      columns,
      names,
      header: !headless,
      stdout,
      bold: createStyle(io, stdout).bold,
      onHidden: (hidden) =>
        io.stderr.write(`The terminal is too narrow for ${hidden.join(", ")}. Pass --columns to choose.\n`),
    });
    return { print: (rows) => rows.length > 0 && table.print(rows), end: () => undefined };
  }
  if (format === "csv") {
    // At a terminal, a line break in a cell would look like another row.
    const show = stdout.isTTY ? (text: string) => toPrintable(text) : undefined;
    if (!headless) stdout.write(toCsvLine(names));
    return {
      print: (rows) => stdout.write(rows.map((row) => toCsvLine(valuesOf(row), show)).join("")),
      end: () => undefined,
    };
  }
  if (format === "ndjson")
    return {
      print: (rows) => stdout.write(rows.map((row) => `${toJson(itemOf(row))}\n`).join("")),
      end: () => undefined,
    };
  if (format === "yaml") {
    const { stringify } = await import("yaml");
    let printed = 0;
    return {
      print: (rows) => {
        printed += rows.length;
        if (rows.length > 0) stdout.write(toSafe(stdout, stringify(toPlain(rows.map(itemOf)))));
      },
      end: () => printed === 0 && stdout.write("[]\n"),
    };
  }
  let printed = 0;
  return {
    print: (rows) => {
      for (const row of rows) stdout.write(`${printed++ === 0 ? "[" : ","}\n${indent(toJson(itemOf(row), 2))}`);
    },
    end: () => stdout.write(printed === 0 ? "[]\n" : "\n]\n"),
  };
}

/** Prints one object as JSON or YAML. */
export async function printObject(
  { stdout }: Pick<Io, "stdout">,
  format: "json" | "yaml",
  value: object,
): Promise<void> {
  if (format === "json") stdout.write(`${toJson(value, 2)}\n`);
  else {
    const { stringify } = await import("yaml");
    stdout.write(toSafe(stdout, stringify(toPlain(value))));
  }
}

// A terminal would obey control characters; a file keeps the data.
function toSafe({ isTTY }: Output, text: string): string {
  return isTTY ? toPrintable(text, { lines: true }) : text;
}

// What JSON would contain: times are strings.
function toPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
