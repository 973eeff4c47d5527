import { patternRisk } from "@snap/openapi/pattern-risk";
import { TimeLimitError, withTimeLimit } from "@snap/openapi/time-limit";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";

const LEAST = 300;
const LENGTH = 100_000;
const MOST_MILLISECONDS = 5_000;
const ATOMS = [
  "a",
  "b",
  "ab",
  "[ab]",
  "[^a]",
  ".",
  "\\w",
  "\\s",
  "\\d",
  "a?",
  "(?:|a)",
  "(?:a|)",
  "(?i:a)",
  "\\b",
  "$",
  "-",
];
const REPEATS = ["", "", "", "*", "+", "?", "+?", "{2}", "{1,5}", "{1,60}", "{0,99}", "{3,}", "{30}", "{25,}"];

/** Searches long strings with random patterns: each accepted pattern must be fast for all strings. */
export async function attackPatterns(random: SeededRandom, deadline: number, least = LEAST): Promise<number> {
  let count = 0;
  for (; count < least || Date.now() < deadline; count++) {
    const pattern = `${random.pick(["", "^"])}${createPattern(random, 3)}${random.pick(["", "$"])}`;
    if (patternRisk(pattern) !== undefined) continue;
    const expression = new RegExp(pattern, "u");
    const part = random.text("ab- 1\n", random.integer(1, 3));
    const text = random.pick(["", "b", "-"]) + part.repeat(LENGTH / part.length) + random.pick(["", "!", "\n"]);
    try {
      withTimeLimit(MOST_MILLISECONDS, () => expression.test(text));
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
      throw new BrokenPromise(random, `the accepted pattern ${pattern} is slow for ${JSON.stringify(part)} repeated`);
    }
  }
  return count;
}

function createPattern(random: SeededRandom, depth: number): string {
  const parts = Array.from({ length: random.integer(1, 4) }, () => {
    if (depth === 0 || random.next() < 0.6) return random.pick(ATOMS);
    const [inner, other] = [createPattern(random, depth - 1), createPattern(random, depth - 1)];
    return random.pick([`(${inner})`, `(?:${inner}|${other})`, `(?=${inner})`, `(?!${inner})`]);
  });
  // An assertion cannot be repeated.
  return parts
    .map((part) => (/^(?:\\b|\$|\(\?[=!].*|.*\?)$/s.test(part) ? part : part + random.pick(REPEATS)))
    .join("");
}
