import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { createFolder } from "./exchange-folder.ts";

const CHILD = join(import.meta.dirname, "exchange-child.ts");

/** What happened after one step of an exchange was disturbed. */
export interface Step {
  readonly outcome: string;
  readonly line: string | null;
  readonly error: string | null;
}

/** Repeats an exchange in a separate process, and disturbs each of its steps in turn. */
export async function runChild(mishap: string): Promise<Step[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, await createFolder({}), mishap]);
  return JSON.parse(stdout);
}
