import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Arguments {
  readonly providers: readonly string[];
  /** The port of the first provider; 0 where each gets a free one. */
  readonly port: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: snap-mock <provider…> [--port N] [--json]

Serves a mock cloud of each provider on this machine, such as: snap-mock digitalocean fireworks --port 4010

  --port N  the port of the first provider, further ones get the next ports; free ports when absent
  --json    prints the addresses as JSON, by provider`;

/** @throws with the usage, where the arguments are not understood */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals: providers } = parse(args);
  const { port: text = "0", json = false, help = false } = values;
  const port = Number(text);
  if (help) return { providers, port, json, help };
  const strange = providers.find((name) => !/^[a-z][a-z0-9-]*$/.test(name));
  if (strange !== undefined) throw misused(`"${strange}" is no name of a provider`);
  if (providers.length === 0) throw misused("name at least one provider");
  if (new Set(providers).size < providers.length) throw misused("name each provider once");
  // The last provider needs a port as well.
  const highest = 65_536 - providers.length;
  if (!/^\d+$/.test(text) || port > highest) throw misused(`--port takes a number up to ${highest}, not "${text}"`);
  return { providers, port, json, help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

function misused(problem: string): Error {
  return new Error(`${problem}\n\n${USAGE}`);
}
