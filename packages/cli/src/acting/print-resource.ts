import type { SnapshotSource } from "@snap/unified";
import type { Io } from "../command/io.ts";
import { type Format, inFormat } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { toPrintable } from "../output/to-printable.ts";

/** Prints a restored resource as `TYPE:ID`, or in a format that the user chose. */
export async function printResource(io: Io, output: Format | undefined, resource: SnapshotSource): Promise<void> {
  if (output === undefined) {
    io.stdout.write(`${toPrintable(`${resource.type}:${resource.id}`)}\n`);
    return;
  }
  const columns = {
    type: { value: ({ type }: SnapshotSource) => type },
    id: { value: ({ id }: SnapshotSource) => id },
  };
  const printer = await createPrinter<SnapshotSource>(io, inFormat(output), { columns, defaults: ["type", "id"] });
  printer.print([resource]);
  printer.end();
}
