import type { SeededRandom } from "../seeded-random.ts";
import type { Encoder } from "./encoders.ts";

/** The result of an attack: everything that users can see, the secret, and its encoding in the request or response. */
export interface Attacked {
  /** The way in which the secret was sent, for the message of a leak. */
  readonly carried: string;
  readonly secret: string;
  readonly said: string;
  readonly shown: readonly unknown[];
}

/** Code that handles secrets, and must not reveal any of them. */
export interface Subject {
  /** The names of the places in which an encoded secret may appear. */
  readonly places: readonly string[];
  attack(random: SeededRandom, encode: Encoder, place: string): Promise<Attacked>;
}
