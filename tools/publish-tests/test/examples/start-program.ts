import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "../run.ts";

const PATIENCE = 120_000;

/** Starts a command that serves `url`, and waits for a response there. Disposing the result ends the command. */
export async function startProgram(
  url: string,
  [command = "", ...args]: readonly string[],
  { cwd, env }: Place,
): Promise<AsyncDisposable> {
  // A separate process group, as in a terminal, so that the signal reaches npm and its children.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: "pipe" });
  const closed = once(child, "close");
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${command} ${args.join(" ")} ended before it served: ${printed}`);
    if (Date.now() > deadline) throw new Error(`${command} ${args.join(" ")} does not serve ${url}: ${printed}`);
    await pause(200);
  }
  return {
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) process.kill(-Number(child.pid), "SIGTERM");
      await closed;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status > 0;
  } catch {
    // The server does not listen yet.
    return false;
  }
}
