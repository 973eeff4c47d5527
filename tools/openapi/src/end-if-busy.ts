import { Worker } from "node:worker_threads";

// The longest step of the largest known contract takes seconds, and steps with a time limit of their own take one minute.
const MOST_MINUTES = 5;

/**
 * Ends the process, as `kill -9` does, when one step keeps its main thread busy for longer than `minutes`. Only a
 * malicious contract can do this. The next command finishes or undoes what a killed command has left.
 */
export function endIfBusy(minutes = MOST_MINUTES): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const milliseconds = minutes * 60_000;
  const beat = () => {
    Atomics.add(beats, 0, 1);
    Atomics.notify(beats, 0);
  };
  setInterval(beat, Math.min(1_000, milliseconds / 10)).unref();
  const workerData = { beats, milliseconds };
  new Worker(new URL("./busy-thread.mjs", import.meta.url), { workerData, execArgv: [], env: {} }).unref();
}
