import type { Duration, Snapshot } from "@snap/unified";
import type { Io } from "../command/io.ts";
import type { LoadedSnap } from "../config/load-snap.ts";
import { showProgress } from "../output/progress.ts";

/** Waits until a snapshot is ready, with a line of progress at a terminal. */
export async function waitUntilReady(
  snap: LoadedSnap["snap"],
  ref: string,
  io: Io,
  options: { readonly signal: AbortSignal; readonly timeout?: Duration },
): Promise<Snapshot> {
  const began = io.now().getTime();
  let state = "creating";
  const progress = showProgress(
    io,
    () => `Waiting for ${ref}: ${state}, ${Math.round((io.now().getTime() - began) / 1000)} s`,
  );
  try {
    return await snap.waitUntilReady(ref, {
      ...options,
      onStep: ({ value }) => {
        state = value?.state ?? state;
      },
    });
  } finally {
    progress.stop();
  }
}
