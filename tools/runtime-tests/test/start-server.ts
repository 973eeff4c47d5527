import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll } from "vitest";

const FOLDER = resolve(import.meta.dirname, "..");

/** Starts a server that lasts as long as the test file; gives what it prints of itself, as the group of `says` has it. */
export async function startServer(command: string, args: readonly string[], says: RegExp): Promise<string> {
  const child = spawn(command, args, { cwd: FOLDER, stdio: ["ignore", "pipe", "pipe"] });
  afterAll(() => void child.kill());
  let problem = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    problem += text;
  });
  for await (const line of createInterface(child.stdout)) {
    const found = says.exec(line)?.[1];
    if (found !== undefined) {
      // What it prints later must not make it wait.
      child.stdout.resume();
      return found;
    }
  }
  throw new Error(`${command} ${args.join(" ")} ended without saying where it answers: ${problem}`);
}

/** Starts `snap-mock` as its sources are, with providers and other options; gives the address of each provider. */
export async function startSnapMock(...options: string[]): Promise<Record<string, string>> {
  const command = resolve(FOLDER, "../../packages/mock/src/server/snap-mock.ts");
  const args = ["--conditions", "@snap/source", command, ...options, "--json"];
  return JSON.parse(await startServer(process.execPath, args, /^(\{.*\})$/));
}
