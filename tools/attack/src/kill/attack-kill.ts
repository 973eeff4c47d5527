import { execFile } from "node:child_process";
import { withWriteAccess } from "@snap/openapi/exchange/write-access";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { createScratch, type Scratch } from "./scratch.ts";
import { BRIEF, VICTIMS, type Victim } from "./victims.ts";

const PRELOAD = new URL("kill-at-step.ts", import.meta.url);

/**
 * Kills commands while they write, each at a random change of a file. The next start must either complete the changes
 * or undo them.
 */
export async function attackByKilling(random: SeededRandom, deadline: number, least = BRIEF.length): Promise<number> {
  await using scratch = createScratch();
  const complete = new Map<Victim, string>();
  let count = 0;
  for (; count < least || Date.now() < deadline; count++) {
    const victim = BRIEF[count] ?? VICTIMS[(count - BRIEF.length) % VICTIMS.length];
    if (victim === undefined) throw new RangeError("there is no command to kill");
    await victim.prepare(scratch.path);
    const before = await scratch.takeTree();
    const step = random.integer(1, victim.steps);
    const moment = random.pick(["before", "during"]);
    await run(scratch, victim, step, moment);
    // Every command that writes starts with this recovery.
    await withWriteAccess(
      scratch.path,
      () => {},
      () => {},
    );
    const found = await scratch.takeTree();
    if (found !== before) {
      const after = complete.get(victim) ?? (await runToTheEnd(scratch, victim));
      complete.set(victim, after);
      if (found !== after) {
        const changed = await scratch.compare(before, found);
        const missing = await scratch.compare(found, after);
        const place = `${victim.name}, killed ${moment} change ${step} of a file`;
        throw new BrokenPromise(
          random,
          `${place}, left a tree that is neither complete nor unchanged: ${changed} changed, not ${missing}.`,
        );
      }
    }
    await scratch.reset();
  }
  return count;
}

async function runToTheEnd(scratch: Scratch, victim: Victim): Promise<string> {
  await scratch.reset();
  await victim.prepare(scratch.path);
  await run(scratch, victim, Number.POSITIVE_INFINITY, "before");
  return scratch.takeTree();
}

/** Runs a command and kills it at a step. Resolves when it has ended for any reason. */
async function run({ path }: Scratch, { program, args }: Victim, step: number, moment: string): Promise<void> {
  const preload = new URL(PRELOAD);
  preload.search = String(new URLSearchParams({ folder: path, step: String(step), moment }));
  const all = ["--disable-warning=ExperimentalWarning", `--import=${preload}`, program, ...args, "--repository", path];
  await new Promise<void>((done, fail) => {
    execFile(process.execPath, all, { cwd: path, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      // The exit code 1 means that people must fix something.
      if (error === null || error.signal === "SIGKILL" || error.code === 1) done();
      else fail(new Error(`${program} failed without being killed: ${stdout}${stderr}`, { cause: error }));
    });
  });
}
