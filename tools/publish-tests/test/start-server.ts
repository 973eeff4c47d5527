import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const MODULES = resolve(import.meta.dirname, "../node_modules");
const PATIENCE = 30_000;

/** A server from another package: its program, and the address where it responds once it is ready. */
export interface Server {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly ready: string;
}

/**
 * Starts a server, and returns a function that stops it. Its output is hidden, because it may contain the upstream
 * registry.
 */
export async function startServer({ script, args = [], env, ready }: Server): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [resolve(MODULES, script), ...args], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(ready))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode} before it responded`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${script} does not respond at ${ready} after ${PATIENCE / 1000} s`);
    }
    await pause(100);
  }
  return stop;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // The server does not listen yet.
    return false;
  }
}
