import type { Snapshot, SnapshotField } from "@snap/unified";
import Table from "cli-table3";

const PIPE = 80;
const GAP = 2;
// A ref of this length still shows its account and the end of its id.
const SHORTEST_REF = 24;
const SHORTEST_SOURCE = 20;

/** Returns the width of a table: the columns of the terminal, or of a pipe `COLUMNS`, or 80. */
export function terminalWidth(stream: { readonly columns?: number }, environment: NodeJS.ProcessEnv): number {
  return stream.columns || Number(environment["COLUMNS"]) || PIPE;
}

/**
 * Formats snapshots as a table of at most `width` columns, one line each. `~` marks values that Snap inferred, `—`
 * values that the provider does not report.
 */
export function printTable(snapshots: readonly Snapshot[], width: number): string {
  const rows = snapshots.map(toRow);
  const fixed = { created: widest(rows, "created"), state: widest(rows, "state"), size: widest(rows, "size") };
  const name = widest(rows, "name");
  const room = width - fixed.created - fixed.state - fixed.size - name - 4 * GAP;
  const ref = Math.min(widest(rows, "ref"), Math.max(SHORTEST_REF, room));
  const source = Math.min(widest(rows, "made from"), room - ref - GAP);
  const shown = { ...fixed, ref, name, ...(source >= SHORTEST_SOURCE && { "made from": source }) };
  return print(rows, shown);
}

const COLUMNS = ["created", "ref", "name", "state", "made from", "size"] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

function toRow(snapshot: Snapshot): Row {
  const cell = (field: SnapshotField, text: string | null | undefined) => {
    if (text === null || text === undefined) return "—";
    return snapshot.inferred.includes(field) ? `~${text}` : text;
  };
  const { source, createdAt, sizeBytes } = snapshot;
  return {
    created: cell("createdAt", createdAt?.toISOString().slice(0, 10)),
    ref: snapshot.ref,
    name: cell("name", snapshot.name),
    state: cell("state", snapshot.state),
    "made from": cell("source", source && `${source.type} ${source.id}`),
    size: cell("sizeBytes", sizeBytes === null ? null : formatSize(sizeBytes)),
  };
}

function print(rows: readonly Row[], widths: Readonly<Partial<Record<Column, number>>>): string {
  const shown = COLUMNS.filter((column) => widths[column] !== undefined);
  const table = new Table({
    head: [...shown],
    chars: Object.fromEntries(BORDERS.map((border) => [border, ""])),
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": GAP },
    colAligns: shown.map((column) => (column === "size" ? "right" : "left")),
  });
  for (const row of rows) table.push(shown.map((column) => shorten(row[column], widths[column] ?? 0)));
  return table.toString().replace(/ +$/gm, "");
}

const BORDERS = [
  ...["top", "bottom", "left", "right"].flatMap((side) => [side, `${side}-mid`]),
  ...["top-left", "top-right", "bottom-left", "bottom-right", "mid", "mid-mid", "middle"],
];

function widest(rows: readonly Row[], column: Column): number {
  return Math.max(column.length, ...rows.map((row) => row[column].length));
}

// Shortened at the start, because the end of a resource name is more specific.
function shorten(text: string, width: number): string {
  if (text.length <= width) return text;
  const [, start = ""] = /^([^/ ]*[/ ])/.exec(text) ?? [];
  return `${start}…${text.slice(text.length - (width - start.length - 1))}`;
}

function formatSize(bytes: number): string {
  return `${(bytes / 1e9).toLocaleString("en", { maximumFractionDigits: 1 })} GB`;
}
