import { Deadline } from "./request/deadline.ts";

/**
 * Resolves after a number of milliseconds.
 *
 * @throws {AbortError} when the signal is aborted before.
 */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const deadline = new Deadline(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, signal);
  try {
    await deadline.race(deadline.sleep(milliseconds));
  } catch (error) {
    throw deadline.failure() ?? error;
  } finally {
    deadline.clear();
  }
}
