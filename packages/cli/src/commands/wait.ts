import { parseRef } from "@snap/unified";
import { printSnapshot } from "../acting/print-snapshot.ts";
import { TIMEOUT_FLAGS, toLimits } from "../acting/timeout-flags.ts";
import { waitUntilReady } from "../acting/wait-until-ready.ts";
import { defineCommand } from "../command/define-command.ts";
import { REF_ARGUMENT } from "../command/ref-argument.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";

export const command = defineCommand({
  description: "Fails if the snapshot fails, or on timeout. The provider continues in any case.",
  args: [REF_ARGUMENT],
  flags: {
    gone: { type: "boolean", description: "Waits until the snapshot no longer exists." },
    ...TIMEOUT_FLAGS,
    ...CONFIG_FLAGS,
    output: OUTPUT_FLAGS.output,
  },
  examples: [
    {
      line: "snapshots wait production/6372321 --timeout 1h",
      description: "Wait at most an hour until the snapshot is ready",
    },
    { line: "snapshots wait production/6372321 --gone", description: "Wait until the snapshot is deleted" },
  ],
  async run({ flags, args: [ref = ""], io }) {
    const { account } = parseRef(ref);
    const { snap } = await loadSnap(io, { config: flags.config, account: [account] });
    const limits = toLimits(io, flags);
    if (flags.gone) await snap.waitUntilGone(ref, limits);
    else await printSnapshot(io, flags.output, await waitUntilReady(snap, ref, io, limits));
    return undefined;
  },
});
