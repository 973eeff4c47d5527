import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const MODULES = resolve(import.meta.dirname, "../node_modules");
const PATIENCE = 30_000;

/** A server of another package: its program, and where it answers once it is ready. */
export interface Server {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly ready: string;
}

/** Starts a server; gives what ends it. What it prints is not shown: it may name the registry behind it. */
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
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode} before it answered`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${script} does not answer at ${ready} after ${PATIENCE / 1000} s`);
    }
    await pause(100);
  }
  return stop;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Not yet listening.
    return false;
  }
}
