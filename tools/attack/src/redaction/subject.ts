import type { SeededRandom } from "../seeded-random.ts";
import type { Encoder } from "./encoders.ts";

/** What an attack found: everything that users can see, the secret, and how a server or a request spelled it. */
export interface Attacked {
  /** How the secret was sent, for the message of a leak. */
  readonly carried: string;
  readonly secret: string;
  readonly said: string;
  readonly shown: readonly unknown[];
}

/** Code that handles secrets and must show none. */
export interface Subject {
  /** The names of the places in which an encoded secret may appear. */
  readonly places: readonly string[];
  attack(random: SeededRandom, encode: Encoder, place: string): Promise<Attacked>;
}
