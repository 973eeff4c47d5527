import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import type { Addresses } from "../../src/program/place.ts";

/** The addresses that a program uses over HTTP, until it is disposed. */
export interface Served extends AsyncDisposable {
  readonly addresses: Addresses;
}

const SNAP_MOCK = ["node_modules/.bin/snap-mock"];

/** Serves mock clouds with the project's `snap-mock`, next to a server that accepts requests and never responds. */
export async function serveMocks(project: string, providers: readonly string[], start = SNAP_MOCK): Promise<Served> {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const [command = "", ...options] = start;
  const args = [...options, ...providers, "--speed", "1000", "--json"];
  // A separate process group, as in a terminal, so that Ctrl-C reaches the command and its children.
  const child = spawn(command, args, { cwd: project, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const { value = "" } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  if (value === "") throw new Error(`${command} ${args.join(" ")} ended without printing its address`);
  return {
    addresses: { clouds: JSON.parse(value), silent: `http://127.0.0.1:${Object(silent.address()).port}` },
    async [Symbol.asyncDispose]() {
      silent.close().closeAllConnections();
      await pressCtrlC(child);
    },
  };
}

async function pressCtrlC(child: ChildProcess): Promise<void> {
  const closed = once(child, "close");
  process.kill(-Number(child.pid), "SIGINT");
  await closed;
}
