import { parseRef } from "@snap/unified";
import { CONFIRM_FLAGS, confirm } from "../acting/confirm.ts";
import { explainStarted } from "../acting/explain-started.ts";
import { printResource } from "../acting/print-resource.ts";
import { PROPERTY_FLAGS, parseTarget } from "../acting/read-resource.ts";
import { TIMEOUT_FLAGS, toLimits } from "../acting/timeout-flags.ts";
import { defineCommand } from "../command/define-command.ts";
import { REF_ARGUMENT } from "../command/ref-argument.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";
import { showProgress } from "../output/progress.ts";

export const command = defineCommand({
  description:
    "Prints the resource when the restoration is done. With TYPE, a new resource is created; with TYPE:ID, the data of that resource is overwritten, after a confirmation. `snapshots providers` says what each provider supports.",
  args: [REF_ARGUMENT, { name: "TYPE[:ID]", description: "The target, such as volume or vm:123." }],
  flags: {
    name: { type: "string", value: "NAME", description: "The name of the new resource." },
    ...TIMEOUT_FLAGS,
    ...PROPERTY_FLAGS,
    ...CONFIRM_FLAGS,
    ...CONFIG_FLAGS,
    output: OUTPUT_FLAGS.output,
  },
  examples: [
    { line: "snapshots restore production/6372321 volume --name copy", description: "A new volume" },
    { line: "snapshots restore production/6372321 vm:42 --timeout 1h", description: "Overwrite a virtual machine" },
    { line: "snapshots restore vm-lab/snap_1 vm -p memoryMb=2048", description: "With a property of the provider" },
  ],
  async run({ flags, args: [ref = "", target = ""], io }) {
    const { account, id } = parseRef(ref);
    const { name } = flags;
    const place = parseTarget(target);
    const { snap } = await loadSnap(io, { config: flags.config, account: [account] });
    if (place.id !== undefined && !flags.yes) {
      const snapshot = await snap.get(ref, { signal: io.signal });
      const question = `Restoring ${ref} (${snapshot.name ?? "no name"}) overwrites the data of ${target}.`;
      await confirm(io, { question, word: place.id });
    }
    const into = { ...Object.fromEntries(flags.property), ...place, ...(name !== undefined && { name }) };
    const progress = showProgress(io, () => `Restoring ${ref} into ${target}`);
    try {
      const limits = toLimits(io, flags);
      const { resource } = await snap.restore({ account, id, into }, limits);
      progress.stop();
      await printResource(io, flags.output, resource);
      return undefined;
    } catch (error) {
      progress.stop();
      explainStarted(io, error);
      throw error;
    }
  },
});
