import { isIP } from "node:net";
import { parseArgs } from "node:util";
import type { Access } from "./access.ts";

/** The parsed command line of `snap-mock`. */
export interface Arguments extends Required<Access> {
  readonly providers: readonly string[];
  /** The port of the first provider; 0 to use free ports. */
  readonly port: number;
  /** How many seconds pass in the mock clouds for each real second. */
  readonly speed: number;
  /** The address to listen on. */
  readonly address: string;
  /** Whether to serve the control interface. */
  readonly control: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: snap-mock <provider…> [--port N] [--speed N] [--host ADDRESS] [--control] [--json] [--allow-host NAME]
       [--allow-origin ORIGIN]

Serves a mock cloud of each provider on this machine, such as: snap-mock digitalocean fireworks --port 4010

  --port N  the port of the first provider; the others get the next ports. Without it, all get free ports
  --speed N lets N seconds pass for each real second: with 60, a wait of four minutes takes four seconds
  --host ADDRESS  listens on this IP address, by default 127.0.0.1. In a container, use 0.0.0.0 with --allow-host
  --control serves the control interface under /__snap/: reset, clock, faults, records and requests
  --json    prints the addresses as JSON, by provider
  --allow-host NAME      also responds to requests whose Host header has this name, such as mock.test or mock.test:4010
  --allow-origin ORIGIN  also responds to web pages of this origin, such as https://app.example; "null" is the origin of local files

You can pass --allow-host and --allow-origin several times. 127.0.0.1, localhost and [::1] are always allowed.`;

/** Parses the command line.
 *
 * @throws {Error} with the usage, when an argument is invalid */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals: providers } = parse(args);
  const {
    port: text = "0",
    speed: factor = "1",
    json = false,
    help = false,
    control = false,
    host: address = "127.0.0.1",
  } = values;
  const { "allow-host": given = [], "allow-origin": origins = [] } = values;
  const hosts = given.map((host) => host.toLowerCase());
  const port = Number(text);
  const speed = Number(factor);
  const read: Arguments = { providers, port, speed, address, control, json, help, hosts, origins };
  if (help) return read;
  const strange = providers.find((name) => !/^[a-z][a-z0-9-]*$/.test(name));
  if (strange !== undefined) throw misused(`"${strange}" must be the name of a provider, such as digitalocean`);
  if (providers.length === 0) throw misused("name at least one provider");
  if (new Set(providers).size < providers.length) throw misused("name each provider once");
  // The last provider needs a valid port too.
  const highest = 65_536 - providers.length;
  if (!/^\d+$/.test(text) || port > highest) throw misused(`--port must be a whole number ≤ ${highest}, got "${text}"`);
  if (!/^\d+$/.test(factor) || speed < 1 || speed > 1000)
    throw misused(`--speed must be a whole number from 1 to 1000, got "${factor}"`);
  if (isIP(address) === 0)
    throw misused(`--host must be an IP address of this machine, such as 0.0.0.0, got "${address}"`);
  const host = hosts.find((each) => !/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/.test(each));
  if (host !== undefined)
    throw misused(`--allow-host must be a name such as mock.test or mock.test:4010, got "${host}"`);
  const origin = origins.find((each) => each !== "null" && !isOrigin(each));
  if (origin !== undefined)
    throw misused(`--allow-origin must be an origin such as https://app.example, without a path, got "${origin}"`);
  return read;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: "string" },
        speed: { type: "string" },
        host: { type: "string" },
        control: { type: "boolean" },
        json: { type: "boolean" },
        "allow-host": { type: "string", multiple: true },
        "allow-origin": { type: "string", multiple: true },
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
