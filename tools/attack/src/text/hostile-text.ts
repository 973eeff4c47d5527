import type { SeededRandom } from "../seeded-random.ts";

const PIECES = [
  "\n",
  "\r",
  "\u0085",
  "\u2028",
  "\u001B[2K\u001B[1A",
  "\u009B31m",
  "\u202E",
  "\u2066",
  "\u200B",
  "\uFEFF",
  "\u{E0041}",
  "\uFE0F",
  "\u3164",
  "\u2800",
  "`",
  "``",
  "\\",
  "|",
  "*/",
  "*\u200B/",
  "# a",
  "\n\n## a",
  "[a](https://evil.test)",
  "![a](//evil.test)",
  "<img src=x>",
  "<\u200Bscript>",
  "_www.evil.test",
  "_GH-12",
  "$x$",
  "@all",
  "@deprecated",
  "\n@internal\n",
  "${globalThis.pwned}",
  '"; globalThis.pwned = 1; "',
  "</script>",
  "a",
  " ",
] as const;

/** Text that controls a terminal, ends a comment or string, is invisible, or begins markup. */
export function hostileText(random: SeededRandom): string {
  return Array.from({ length: random.integer(1, 8) }, () => random.pick(PIECES)).join("");
}
