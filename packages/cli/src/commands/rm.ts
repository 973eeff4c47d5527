import { parseRef, type Snapshot } from "@snap/unified";
import { CONFIRM_FLAGS, confirm } from "../acting/confirm.ts";
import { CommandError, describeError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import { REF_ARGUMENT } from "../command/ref-argument.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { countOf } from "../output/count-of.ts";
import { inFormat } from "../output/output-flags.ts";
import { createPrinter } from "../output/printer.ts";
import { showProgress } from "../output/progress.ts";
import { toPrintable } from "../output/to-printable.ts";
import { formatBytes } from "../output/units.ts";
import { SNAPSHOT_COLUMNS, SNAPSHOT_DEFAULTS } from "./snapshot-columns.ts";

export const command = defineCommand({
  description:
    "Shows the snapshots and asks before it deletes them. Prints the refs of the snapshots that no longer exist. To delete by age or number, use `prune`.",
  args: [{ ...REF_ARGUMENT, multiple: true }],
  flags: { ...CONFIRM_FLAGS, ...CONFIG_FLAGS },
  examples: [
    { line: "snapshots rm production/6372321", description: "Show a snapshot, ask, and delete it" },
    {
      line: "snapshots rm --yes production/1 production/2",
      description: "Delete two snapshots without a confirmation",
    },
  ],
  async run({ flags, args, io }) {
    const refs = [...new Set(args)];
    const accounts = new Set(refs.map((ref) => parseRef(ref).account));
    const { snap, failures } = await loadSnap(io, { config: flags.config, account: [...accounts] });
    for (const { error } of failures) throw error;
    const snapshots = await find(refs);
    await preview(snapshots);
    const question = `This deletes ${countOf(snapshots.length, "snapshot")}.`;
    if (!flags.yes) await confirm(io, { question, word: String(snapshots.length) });

    let [deleted, bytes, failed] = [0, 0, 0];
    const progress = showProgress(io, () => `Deleted ${deleted} of ${countOf(snapshots.length, "snapshot")}`);
    try {
      for (const { ref, sizeBytes } of snapshots) {
        if (io.signal.aborted) break;
        try {
          const { state } = await snap.delete(ref, { signal: io.signal });
          deleted++;
          bytes += sizeBytes ?? 0;
          progress.clear();
          io.stdout.write(`${toPrintable(ref)}\n`);
          if (state === "deleting") io.stderr.write(`${toPrintable(ref)}: the provider is still deleting it\n`);
        } catch (error) {
          if (io.signal.aborted) break;
          failed++;
          progress.clear();
          io.stderr.write(`error: ${toPrintable(`${ref}: ${describeError(error)}`)}\n`);
        }
      }
    } finally {
      progress.stop();
    }
    io.stderr.write(`Deleted ${deleted} of ${countOf(snapshots.length, "snapshot")}, ${formatBytes(bytes)}.\n`);
    if (io.signal.aborted) return EXIT.interrupted;
    if (failed === 0) return EXIT.done;
    return deleted > 0 ? EXIT.partial : EXIT.failed;

    // Nothing is deleted unless all snapshots exist: a ref may be misspelt.
    async function find(refs: readonly string[]): Promise<readonly Snapshot[]> {
      const found = await Promise.allSettled(refs.map((ref) => snap.get(ref, { signal: io.signal })));
      io.signal.throwIfAborted();
      const problems = found.flatMap((result, index) =>
        result.status === "rejected" ? [`${refs[index]}: ${describeError(result.reason)}`] : [],
      );
      // Not part of the error, which would hide a ref that looks like a credential.
      for (const problem of problems) io.stderr.write(`error: ${toPrintable(problem)}\n`);
      if (problems.length > 0) throw new CommandError("Nothing was deleted.");
      return found.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    }

    async function preview(snapshots: readonly Snapshot[]): Promise<void> {
      // Standard output has only the deleted refs.
      const printer = await createPrinter<Snapshot>({ ...io, stdout: io.stderr }, inFormat("table"), {
        columns: SNAPSHOT_COLUMNS,
        defaults: SNAPSHOT_DEFAULTS,
      });
      printer.print(snapshots);
      printer.end();
      const unsized = snapshots.filter(({ sizeBytes }) => sizeBytes === null).length;
      const bytes = snapshots.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
      const note = unsized > 0 ? `, ${unsized} of unknown size` : "";
      io.stderr.write(`${countOf(snapshots.length, "snapshot")}, ${formatBytes(bytes)}${note}\n`);
    }
  },
});
