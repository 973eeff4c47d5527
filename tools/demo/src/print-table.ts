import type { Snapshot, SnapshotField } from "@snap/unified";
import Table from "cli-table3";

const HEAD = ["provider", "ref (account/id)", "name", "state", "made from", "created (UTC)", "size"];

/** Prints snapshots as a table, one line each; what Snap inferred is marked with `~`. */
export function printTable(snapshots: readonly Snapshot[]): string {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } });
  for (const snapshot of snapshots) {
    const cell = (field: SnapshotField, text: string | null | undefined) => {
      if (text === null || text === undefined) return "—";
      return snapshot.inferred.includes(field) ? `~ ${text}` : text;
    };
    const { source, createdAt, sizeBytes } = snapshot;
    table.push([
      snapshot.provider,
      wrap(snapshot.ref),
      cell("name", snapshot.name),
      cell("state", snapshot.state),
      cell("source", source && `${source.type} ${wrap(source.id)}`),
      cell("createdAt", createdAt?.toISOString().slice(0, 16).replace("T", " ")),
      cell("sizeBytes", sizeBytes === null ? null : formatSize(sizeBytes)),
    ]);
  }
  return table.toString();
}

function formatSize(bytes: number): string {
  return `${(bytes / 1e9).toLocaleString("en", { maximumFractionDigits: 2 })} GB`;
}

const WIDEST = 44;

// Long resource names continue on the next line of their cell, broken after a slash.
function wrap(text: string): string {
  if (text.length <= WIDEST) return text;
  const cut = text.lastIndexOf("/", WIDEST - 1) + 1 || WIDEST;
  return `${text.slice(0, cut)}\n${wrap(text.slice(cut))}`;
}
