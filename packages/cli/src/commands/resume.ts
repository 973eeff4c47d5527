import type { Started } from "@snap/unified";
import { explainStarted } from "../acting/explain-started.ts";
import { printResource } from "../acting/print-resource.ts";
import { printSnapshot } from "../acting/print-snapshot.ts";
import { TIMEOUT_FLAGS, toLimits } from "../acting/timeout-flags.ts";
import { UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { CONFIG_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { OUTPUT_FLAGS } from "../output/output-flags.ts";

export const command = defineCommand({
  description:
    "Continues what `create` or `restore` has started, after a timeout, an interruption or a failure. Nothing is created or restored twice.",
  args: [{ name: "STARTED", description: "The JSON that `create` or `restore` has printed." }],
  flags: {
    ...TIMEOUT_FLAGS,
    ...CONFIG_FLAGS,
    output: OUTPUT_FLAGS.output,
  },
  examples: [
    {
      line: `snapshots resume '{"type":"action","id":"7","call":"create","account":"production"}'`,
      description: "Continue a creation",
    },
  ],
  async run({ flags, args: [text = ""], io }) {
    const started = readStarted(text);
    const { snap } = await loadSnap(io, { config: flags.config, account: [started.account] });
    const limits = toLimits(io, flags);
    try {
      const result = await snap.resume(started, limits);
      if ("snapshot" in result) await printSnapshot(io, flags.output, result.snapshot);
      else await printResource(io, flags.output, result.resource);
      return undefined;
    } catch (error) {
      explainStarted(io, error);
      throw error;
    }
  },
});

// The rest is checked by `snap.resume`.
function readStarted(text: string): Started & { readonly account: string } {
  let started: unknown;
  try {
    started = JSON.parse(text);
  } catch (error) {
    throw new UsageError("`STARTED` must be the JSON that `create` or `restore` has printed.", { cause: error });
  }
  const { account } = Object(started) as { readonly account?: unknown };
  if (typeof account !== "string") throw new UsageError("`STARTED` must name its `account`.");
  return started as Started & { readonly account: string };
}
