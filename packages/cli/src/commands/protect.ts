import { parseRef } from "@snap/unified";
import { printSnapshot } from "../acting/print-snapshot.ts";
import { defineCommand } from "../command/define-command.ts";
import { REF_ARGUMENT } from "../command/ref-argument.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";

export const command = defineCommand({
  description: "A protected snapshot cannot be deleted, and plans keep it. Only some providers support this.",
  args: [REF_ARGUMENT],
  flags: {
    off: { type: "boolean", description: "Removes the protection." },
    ...CONFIG_FLAGS,
    output: OUTPUT_FLAGS.output,
  },
  examples: [
    { line: "snapshots protect production/6372321", description: "Protect a snapshot from deletion" },
    { line: "snapshots protect production/6372321 --off", description: "Allow the deletion again" },
  ],
  async run({ flags, args: [ref = ""], io }) {
    const { snap } = await loadSnap(io, { config: flags.config, account: [parseRef(ref).account] });
    await printSnapshot(io, flags.output, await snap.protect(ref, !flags.off, { signal: io.signal }));
    return undefined;
  },
});
