import type { SeededRandom } from "./seeded-random.ts";

/**
 * Attacks one promise with random input until a deadline, in milliseconds since 1970, but tries each of its attacks at
 * least once, and makes `least` attacks. Returns how many there were.
 *
 * @throws {BrokenPromise} for the first one that succeeds.
 */
export type Suite = (random: SeededRandom, deadline: number, least?: number) => Promise<number>;

/** An attack that succeeded; the seed repeats it. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";

  constructor(random: SeededRandom, message: string) {
    super(`${message}\nRepeat it with --seed ${random.seed}.`);
  }
}
