import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { CLIENT } from "./attack-client.ts";
import { MOCK } from "./attack-mock.ts";
import { UNIFIED } from "./attack-unified.ts";
import { combine, ENCODERS, pickFollower } from "./encoders.ts";
import { findLeak } from "./find-leak.ts";
import type { Subject } from "./subject.ts";

const SUBJECTS: readonly Subject[] = [CLIENT, UNIFIED, MOCK];

/**
 * Sends secrets that are repeated in encoded form, in responses and in other parts of requests. Tries each encoder and
 * place once for each subject, then random combinations. Tokens are encoded twice.
 */
export async function attackRedaction(random: SeededRandom, deadline: number, least = 0): Promise<number> {
  let count = 0;
  do {
    for (const subject of SUBJECTS) {
      const encoders = random.shuffle(Object.keys(ENCODERS));
      const places = random.shuffle(subject.places);
      for (let index = 0; index < Math.max(encoders.length, places.length); index++, count++) {
        const encoding = encoders[index % encoders.length] as string;
        await attackOnce(random, subject, encoding, places[index % places.length] as string);
      }
    }
  } while (count < least || Date.now() < deadline);
  return count;
}

async function attackOnce(random: SeededRandom, subject: Subject, encoding: string, place: string): Promise<void> {
  const follower = pickFollower(random, encoding);
  const { carried, secret, said, shown } = await subject.attack(random, combine(encoding, follower), place);
  const leak = findLeak(shown, secret, said, encodeURIComponent(said));
  if (leak === undefined) return;
  throw new BrokenPromise(
    random,
    `A secret sent ${carried} and repeated ${encoding}, if it is a token then ${follower}, ${place}, leaks: ${JSON.stringify(leak)}`,
  );
}
