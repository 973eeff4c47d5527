import type { Snapshot } from "@snap/unified";
import type { Io } from "../command/io.ts";
import { SNAPSHOT_COLUMNS, SNAPSHOT_DEFAULTS, toItem } from "../commands/snapshot-columns.ts";
import { type Format, inFormat } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { toPrintable } from "../output/to-printable.ts";

/** Prints the ref of a snapshot, or the whole snapshot if the user chose a format. */
export async function printSnapshot(io: Io, output: Format | undefined, snapshot: Snapshot): Promise<void> {
  if (output === undefined) {
    io.stdout.write(`${toPrintable(snapshot.ref)}\n`);
    return;
  }
  const printer = await createPrinter<Snapshot>(io, inFormat(output), {
    columns: SNAPSHOT_COLUMNS,
    defaults: SNAPSHOT_DEFAULTS,
    toItem,
  });
  printer.print([snapshot]);
  printer.end();
}
