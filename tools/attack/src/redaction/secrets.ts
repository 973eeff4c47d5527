import type { SeededRandom } from "../seeded-random.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const PRINTABLE = `${LETTERS}!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~ `;
const FOREIGN = `${PRINTABLE}äöüÄÖßéèñ£§€东京目ящ😀🔑\t\n`;

/** Generators of secrets for headers and addresses: printable ASCII. */
export const CREDENTIALS: readonly ((random: SeededRandom) => string)[] = [
  (random) => random.text(LETTERS, random.integer(8, 40)),
  (random) => random.text(PRINTABLE, random.integer(9, 60)),
  (random) => random.text(`${LETTERS}+/`, random.integer(20, 90)),
  (random) => random.text("\\\"'%&+", 6) + random.text(LETTERS, 12),
  (random) => `%41&amp;\\u0041${random.text(LETTERS, 12)}%25\\\\n`,
];

/** Generators of secrets for bodies: keys with several lines, words in any script. */
export const SECRETS: readonly ((random: SeededRandom) => string)[] = [
  ...CREDENTIALS,
  (random) => random.text(FOREIGN, random.integer(12, 80)),
  (random) => {
    const lines = Array.from({ length: random.integer(2, 40) }, () => random.text(`${LETTERS}+/`, 64));
    return `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----\n`;
  },
  (random) => random.text("東京ящéñ😀", random.integer(8, 20)),
  (random) => `${"\\".repeat(random.integer(8, 30))}${random.text(LETTERS, 8)}`,
  (random) => `${random.text(LETTERS, 8)} <${random.text(PRINTABLE, 20)}>\r\n${random.text(LETTERS, 10)}`,
];

/** Creates a secret that begins and ends with a letter, because servers may remove white space around it. */
export function createSecret(random: SeededRandom, kinds = SECRETS): string {
  const secret = random.pick(kinds)(random);
  return kinds === SECRETS && random.next() < 0.2 ? secret : `k${secret.trim()}k`;
}
