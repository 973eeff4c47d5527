import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Arguments {
  readonly providers: readonly string[];
  /** The port of the first provider; 0 where each gets a free one. */
  readonly port: number;
  /** How many seconds pass for the providers in one. */
  readonly speed: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: snap-mock <provider…> [--port N] [--speed N] [--json]

Serves a mock cloud of each provider on this machine, such as: snap-mock digitalocean fireworks --port 4010

  --port N  the port of the first provider, further ones get the next ports; free ports when absent
  --speed N lets N seconds pass for them in one: what takes four minutes is done in four seconds with 60
  --json    prints the addresses as JSON, by provider`;

/** @throws with the usage, where the arguments are not understood */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals: providers } = parse(args);
  const { port: text = "0", speed: factor = "1", json = false, help = false } = values;
  const port = Number(text);
  const speed = Number(factor);
  if (help) return { providers, port, speed, json, help };
  const strange = providers.find((name) => !/^[a-z][a-z0-9-]*$/.test(name));
  if (strange !== undefined) throw misused(`"${strange}" must be the name of a provider, such as digitalocean`);
  if (providers.length === 0) throw misused("name at least one provider");
  if (new Set(providers).size < providers.length) throw misused("name each provider once");
  // The last provider needs a port as well.
  const highest = 65_536 - providers.length;
  if (!/^\d+$/.test(text) || port > highest) throw misused(`--port must be a whole number ≤ ${highest}, got "${text}"`);
  if (!/^\d+$/.test(factor) || speed < 1 || speed > 1000)
    throw misused(`--speed must be a whole number from 1 to 1000, got "${factor}"`);
  return { providers, port, speed, json, help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: "string" },
        speed: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

function misused(problem: string): Error {
  return new Error(`${problem}\n\n${USAGE}`);
}
