import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import type { Addresses } from "../../src/program/place.ts";

/** What a program is to reach over HTTP, for as long as that is in use. */
export interface Served extends AsyncDisposable {
  readonly addresses: Addresses;
}

/** Serves mock clouds by the project's own `npx snap-mock`, next to a server that takes requests and never answers. */
export async function serveMocks(project: string): Promise<Served> {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const args = ["--no", "snap-mock", "digitalocean", "fireworks", "instavm", "--speed", "1000", "--json"];
  // A group of its own, as in a terminal: Ctrl-C reaches npx and all that it starts.
  const child = spawn("npx", args, { cwd: project, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const { value = "" } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  if (value === "") throw new Error(`npx ${args.join(" ")} ended without saying where it answers`);
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
