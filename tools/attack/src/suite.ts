import type { SeededRandom } from "./seeded-random.ts";

/**
 * Attacks one promise with random input until a deadline (milliseconds since 1970), but runs each of its attacks at
 * least once, and `least` attacks in all. Returns the number of attacks.
 *
 * @throws {BrokenPromise} for the first attack that succeeds.
 */
export type Suite = (random: SeededRandom, deadline: number, least?: number) => Promise<number>;

/** Thrown for an attack that succeeded. The seed in its message repeats the attack. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";

  constructor(random: SeededRandom, message: string) {
    super(`${message}\nRepeat it with --seed ${random.seed}.`);
  }
}
