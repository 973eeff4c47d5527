import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { GROWTHS } from "./hostile-documents.ts";
import { readHostile, STEPS } from "./read-document.ts";

const LARGEST = 60;
const MOST_MILLISECONDS = 60_000;

/**
 * Attacks the readers of contracts: each step must end with a result or a problem, even for schemas that grow
 * exponentially.
 */
export async function attackContracts(random: SeededRandom, deadline: number, least = 0): Promise<number> {
  let count = 0;
  for (let round = 0; round === 0 || count < least || Date.now() < deadline; round++) {
    for (const [name, grow] of random.shuffle(Object.entries(GROWTHS))) {
      const size = random.integer(1, round === 0 ? LARGEST / 10 : LARGEST);
      const step = random.pick(Object.keys(STEPS));
      await attack(random, `${name}, by ${size}, that ${step}`, () => readHostile(step, grow(size)));
      count++;
    }
  }
  return count;
}

async function attack(random: SeededRandom, what: string, read: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  try {
    await read();
  } catch (error) {
    throw new BrokenPromise(random, `${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const milliseconds = Math.round(performance.now() - start);
  if (milliseconds > MOST_MILLISECONDS) throw new BrokenPromise(random, `${what}: it took ${milliseconds} ms`);
}
