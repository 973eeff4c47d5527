import type { Io } from "../command/io.ts";
import { Batches } from "../output/batches.ts";
import { countOf } from "../output/count-of.ts";
import type { Printer } from "../output/printer.ts";
import { showProgress } from "../output/progress.ts";

/** A listing over accounts, of snapshots or of sources. */
interface Listing<Row> extends AsyncIterable<Row> {
  readonly outcomes: readonly { readonly status: string }[];
}

/** Prints the rows of a listing as they arrive, at most `limit`. */
export async function printListing<Row>(
  io: Io,
  listing: Listing<Row>,
  printer: Printer<Row>,
  { noun, limit = Number.POSITIVE_INFINITY }: { readonly noun: string; readonly limit?: number | undefined },
): Promise<void> {
  let count = 0;
  const progress = showProgress(io, () => {
    const { outcomes } = listing;
    const open = outcomes.filter(({ status }) => status === "pending" || status === "partial").length;
    return `Reading ${open} of ${countOf(outcomes.length, "account")}, ${countOf(count, noun)} so far`;
  });
  const batches = new Batches<Row>((rows) => {
    progress.clear();
    printer.print(rows);
  });
  try {
    for await (const row of listing) {
      batches.add(row);
      if (++count >= limit) break;
    }
    io.signal.throwIfAborted();
  } finally {
    batches.flush();
    progress.stop();
  }
  printer.end();
  // Without rows, a table has no header either.
  const has = (wanted: string) => listing.outcomes.some(({ status }) => status === wanted);
  if (count === 0 && has("ok") && !has("failed") && io.stdout.isTTY && io.stderr.isTTY)
    io.stderr.write(`No ${noun}s.\n`);
}
