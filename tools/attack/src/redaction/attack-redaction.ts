import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { CLIENT } from "./attack-client.ts";
import { MOCK } from "./attack-mock.ts";
import { UNIFIED } from "./attack-unified.ts";
import { ENCODERS, type Encoder } from "./encoders.ts";
import { findLeak } from "./find-leak.ts";
import type { Subject } from "./subject.ts";

const SUBJECTS: readonly Subject[] = [CLIENT, UNIFIED, MOCK];

/**
 * Sends secrets that are repeated in encoded form, in responses and in other parts of requests. Tries each encoder and
 * place once for each subject, then random combinations.
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
  const { carried, secret, said, shown } = await subject.attack(random, ENCODERS[encoding] as Encoder, place);
  const leak = findLeak(shown, secret, said, encodeURIComponent(said));
  if (leak === undefined) return;
  throw new BrokenPromise(
    random,
    `A secret sent ${carried} and repeated ${encoding}, ${place}, leaks: ${JSON.stringify(leak)}`,
  );
}
