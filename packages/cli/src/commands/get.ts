import { parseRef, type Snapshot } from "@snap/unified";
import { describeError, UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import { REF_ARGUMENT } from "../command/ref-argument.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { toPrintable } from "../output/to-printable.ts";
import { renderSnapshot } from "./render-snapshot.ts";
import { SNAPSHOT_COLUMNS, SNAPSHOT_DEFAULTS } from "./snapshot-columns.ts";

export const command = defineCommand({
  description: "In JSON and YAML, `raw` is the provider's own object.",
  args: [{ ...REF_ARGUMENT, multiple: true }],
  flags: { ...CONFIG_FLAGS, ...OUTPUT_FLAGS },
  columns: Object.keys(SNAPSHOT_COLUMNS),
  examples: [
    { line: "snapshots get production/6372321", description: "Everything that is known about a snapshot" },
    { line: "snapshots get production/6372321 -o json | jq .[0].raw", description: "The provider's own object" },
  ],
  async run({ flags, args, io }) {
    const refs = [...new Set(args)];
    const accounts = new Set(refs.map(accountOf));
    const printer = await createPrinter<Snapshot>(io, flags, {
      columns: SNAPSHOT_COLUMNS,
      defaults: SNAPSHOT_DEFAULTS,
      toItem: (snapshot) => snapshot,
    });
    const { snap, failures } = await loadSnap(io, { config: flags.config, account: [...accounts] });
    const results = await Promise.allSettled(
      refs.map(async (ref) => {
        const failure = failures.find(({ account }) => account === accountOf(ref));
        if (failure) throw failure.error;
        return snap.get(ref, { signal: io.signal });
      }),
    );
    io.signal.throwIfAborted();
    const found = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    if ((flags.output ?? "table") === "table" && !flags.columns)
      io.stdout.write(found.map((snapshot) => renderSnapshot(snapshot, io)).join("\n"));
    else {
      printer.print(found);
      printer.end();
    }
    for (const [index, result] of results.entries())
      if (result.status === "rejected")
        io.stderr.write(`error: ${toPrintable(`${refs[index]}: ${describeError(result.reason)}`)}\n`);
    if (found.length === refs.length) return EXIT.done;
    return found.length > 0 ? EXIT.partial : EXIT.failed;
  },
});

function accountOf(ref: string): string {
  try {
    return parseRef(ref).account;
  } catch (error) {
    throw new UsageError(describeError(error), { cause: error });
  }
}
