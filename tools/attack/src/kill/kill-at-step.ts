import { writeFileSync } from "node:fs";
import { createRequire, enableCompileCache, flushCompileCache, syncBuiltinESMExports } from "node:module";

// Imported before a program by `--import kill-at-step.ts?folder=F&step=N&moment=M`: kills the program at its Nth change
// of a file in the folder. If the moment is before the change, a file that is being written then contains half of its
// content; if the moment is during the change, the change may or may not take place.
const { searchParams } = new URL(import.meta.url);
const folder = `${searchParams.get("folder")}/`;
const step = Number(searchParams.get("step"));
const isBefore = searchParams.get("moment") === "before";
let count = 0;

// Node's compile cache halves the start time of the program.
enableCompileCache();

type Call = (...args: unknown[]) => Promise<unknown>;
const fs: Record<string, Call> = createRequire(import.meta.url)("node:fs/promises");
for (const name of ["copyFile", "mkdir", "rename", "rm", "rmdir", "writeFile"]) {
  const call = fs[name];
  if (call === undefined) throw new Error(`node:fs/promises has no ${name}`);
  fs[name] = (...args) => {
    // Only `copyFile` names another file first.
    const [path, content] = name === "copyFile" ? args.slice(1) : args;
    if (typeof path !== "string" || !path.startsWith(folder) || ++count !== step) return call(...args);
    flushCompileCache();
    if (!isBefore) call(...args);
    else if (name === "writeFile") writeFileSync(path, String(content).slice(0, String(content).length / 2));
    process.kill(process.pid, "SIGKILL");
    return new Promise(() => {});
  };
}
syncBuiltinESMExports();
