import { parseRef } from "@snap/unified";
import { printSnapshot } from "../acting/print-snapshot.ts";
import { defineCommand } from "../command/define-command.ts";
import { REF_ARGUMENT } from "../command/ref-argument.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";

export const command = defineCommand({
  description: "Prints the ref when the provider reports the new name.",
  args: [REF_ARGUMENT, { name: "NAME", description: "The new name." }],
  flags: { ...CONFIG_FLAGS, output: OUTPUT_FLAGS.output },
  examples: [{ line: "snapshots rename production/6372321 release-1", description: "Give a snapshot another name" }],
  async run({ flags, args: [ref = "", name = ""], io }) {
    const { snap } = await loadSnap(io, { config: flags.config, account: [parseRef(ref).account] });
    await printSnapshot(io, flags.output, await snap.rename(ref, name, { signal: io.signal }));
    return undefined;
  },
});
