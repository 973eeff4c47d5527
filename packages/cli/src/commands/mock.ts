import { once } from "node:events";
import { UsageError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import { parseCount } from "../command/parse-values.ts";
import { findProvider } from "../config/account-config.ts";
import { PROVIDERS } from "../config/providers.ts";
import { renderAccount } from "../config/write-config.ts";
import { countOf } from "../output/count-of.ts";
import { writeAtomically } from "../output/write-atomically.ts";

export const command = defineCommand({
  description:
    "Serves a mock cloud of each provider on this machine until you press Ctrl-C, and prints a configuration with an account at each. The clouds behave like accounts. What you create in them is lost when they stop.",
  args: [
    {
      name: "PROVIDER",
      optional: true,
      multiple: true,
      complete: "provider",
      description: "A provider to serve. Default: all.",
    },
  ],
  flags: {
    out: {
      type: "string",
      value: "FILE",
      complete: "file",
      description: "Writes the configuration to this file, which only you can read, instead of standard output.",
    },
    port: {
      type: "string",
      value: "N",
      parse: parsePort,
      description: "The port of the first cloud; the others have the next ports. Default: free ports.",
    },
    speed: {
      type: "string",
      value: "N",
      parse: parseSpeed,
      description: "How many seconds pass in the clouds for each second, so that waiting is short. Default: 1.",
    },
    control: {
      type: "boolean",
      description: "Serves the control interface under /__snap/: reset, clock, faults, records and requests.",
    },
  },
  examples: [
    {
      line: "snapshots mock --out mock.toml",
      description: "All providers; then SNAPSHOTS_CONFIG=mock.toml snapshots ls",
    },
    {
      line: "snapshots mock digitalocean hetzner --port 4010",
      description: "Two providers, on ports that stay the same",
    },
    { line: "snapshots mock aws --speed 60 --control", description: "A cloud in which a minute takes a second" },
  ],
  async run({ flags, args, io }) {
    const providers = args.length > 0 ? [...new Set(args)] : Object.keys(PROVIDERS);
    for (const provider of providers) await findProvider(provider);
    const { port = 0, speed = 1, control, out } = flags;
    const highest = 65_536 - providers.length;
    if (port > highest) throw new UsageError(`\`--port\` must be at most ${highest}, got ${port}.`);
    const { serveClouds } = await import("../mock/serve-clouds.ts");
    const { accounts, close } = await serveClouds(providers, { port, speed, control });
    try {
      const config = accounts.map(renderAccount).join("\n");
      if (out === undefined) io.stdout.write(config);
      else await writeAtomically(out, config);
      const next = `SNAPSHOTS_CONFIG=${out ?? "FILE"} snapshots ls`;
      io.stderr.write(`Serving ${countOf(accounts.length, "mock cloud")} until Ctrl-C. In another terminal: ${next}\n`);
      if (!io.signal.aborted) await once(io.signal, "abort");
    } finally {
      close();
    }
    return EXIT.done;
  },
});

function parsePort(text: string, flag: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`\`--${flag}\` must be a whole number ≤ 65535, got "${text}".`);
}

function parseSpeed(text: string, flag: string): number {
  const speed = parseCount(text, flag);
  if (speed <= 1000) return speed;
  throw new UsageError(`\`--${flag}\` must be a whole number from 1 to 1000, got "${text}".`);
}
