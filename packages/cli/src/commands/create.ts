import { explainStarted } from "../acting/explain-started.ts";
import { printSnapshot } from "../acting/print-snapshot.ts";
import { PROPERTY_FLAGS, parseResource } from "../acting/read-resource.ts";
import { TIMEOUT_FLAGS, toLimits } from "../acting/timeout-flags.ts";
import { waitUntilReady } from "../acting/wait-until-ready.ts";
import { defineCommand } from "../command/define-command.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";

export const command = defineCommand({
  description:
    "Prints the ref of the new snapshot as soon as the provider reports its id; with --wait, when it is ready. If the response is lost, the command searches for the new snapshot, and never creates a second one.",
  args: [
    { name: "ACCOUNT", complete: "account", description: "The account." },
    { name: "TYPE:ID", description: "The resource, such as volume:123. `snapshots sources` lists resources." },
  ],
  flags: {
    name: { type: "string", value: "NAME", description: "The name of the snapshot." },
    wait: { type: "boolean", description: "Waits until the snapshot is ready." },
    ...TIMEOUT_FLAGS,
    ...PROPERTY_FLAGS,
    ...CONFIG_FLAGS,
    output: OUTPUT_FLAGS.output,
  },
  examples: [
    { line: "snapshots create production volume:123 --name before-upgrade --wait", description: "Create and wait" },
    {
      line: "snapshots create production vm:42 -o json",
      description: "Print everything that is known about the snapshot",
    },
  ],
  async run({ flags, args, io }) {
    const [account = "", resource = ""] = args;
    const { name, wait } = flags;
    const from = parseResource(resource);
    const { snap } = await loadSnap(io, { config: flags.config, account: [account] });
    const limits = toLimits(io, flags);
    try {
      const { snapshot } = await snap.create(
        { ...Object.fromEntries(flags.property), account, from, ...(name !== undefined && { name }) },
        limits,
      );
      await printSnapshot(io, flags.output, wait ? await waitUntilReady(snap, snapshot.ref, io, limits) : snapshot);
      return undefined;
    } catch (error) {
      explainStarted(io, error);
      throw error;
    }
  },
});
