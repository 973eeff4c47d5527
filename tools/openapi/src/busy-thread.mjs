// The thread of end-if-busy.ts. It is JavaScript, because a thread that compiles no types starts sooner.
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { beats, milliseconds } = workerData;
const isSilent = () => Atomics.wait(beats, 0, Atomics.load(beats, 0), milliseconds) === "timed-out";

// Asks twice, because after a pause of the whole process, such as Ctrl+Z, the first answer may be wrong.
while (!(isSilent() && isSilent())) {}
const limit = `${milliseconds / 60_000} minutes`;
const fix = "Simplify the schemas, paths and patterns of the contract that it was reading.";
writeSync(2, `The command was ended, because one step took longer than ${limit}. ${fix}\n`);
process.kill(process.pid, "SIGKILL");
