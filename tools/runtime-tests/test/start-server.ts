import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll } from "vitest";

const FOLDER = resolve(import.meta.dirname, "..");

const children: ChildProcess[] = [];
// Registered here, because a server may also be started within a test.
afterAll(() => {
  for (const child of children) child.kill();
});

/** Starts a server for the duration of the test file, and returns the group of `says` in its output. */
async function startServer(command: string, args: readonly string[], says: RegExp): Promise<string> {
  const child = spawn(command, args, { cwd: FOLDER, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let problem = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    problem += text;
  });
  for await (const line of createInterface(child.stdout)) {
    const found = says.exec(line)?.[1];
    if (found !== undefined) {
      // Later output must not block the server.
      child.stdout.resume();
      return found;
    }
  }
  throw new Error(`${command} ${args.join(" ")} ended without printing its address: ${problem}`);
}

/** Starts `snap-mock` from its sources, with providers and options, and returns the address of each provider. */
export async function startSnapMock(...options: string[]): Promise<Record<string, string>> {
  const command = resolve(FOLDER, "../../packages/mock/src/server/snap-mock.ts");
  const args = ["--conditions", "@snap/source", command, ...options, "--json"];
  return JSON.parse(await startServer(process.execPath, args, /^(\{.*\})$/));
}
