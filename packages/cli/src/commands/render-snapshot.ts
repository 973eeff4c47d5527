import type { Snapshot } from "@snap/unified";
import type { Io } from "../command/io.ts";
import { toText } from "../output/column.ts";
import { createStyle } from "../output/style.ts";
import { toPrintable } from "../output/to-printable.ts";
import { pad } from "../output/width.ts";
import { SNAPSHOT_COLUMNS } from "./snapshot-columns.ts";

/** Renders a snapshot with one line for each fact that is known. */
export function renderSnapshot(snapshot: Snapshot, io: Pick<Io, "env" | "stdout">): string {
  const { bold, dim } = createStyle(io, io.stdout);
  const columns = Object.entries(SNAPSHOT_COLUMNS).filter(([, { value }]) => value(snapshot) !== null);
  const width = Math.max(...columns.map(([name]) => name.length)) + 2;
  const inferred = new Set<string>(snapshot.inferred);
  return columns
    .map(([name, { value, text }]) => {
      const shown = toPrintable(text ? text(snapshot) : toText(value(snapshot)));
      const note = inferred.has(FIELDS[name] ?? name) ? dim(" (inferred)") : "";
      return `${bold(pad(name, width))}${shown}${note}\n`;
    })
    .join("");
}

// The columns whose name differs from the field of the snapshot.
const FIELDS: Readonly<Record<string, string>> = {
  created: "createdAt",
  expires: "expiresAt",
  protected: "isProtected",
  public: "isPublic",
  size: "sizeBytes",
  updated: "updatedAt",
};
