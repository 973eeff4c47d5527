import { findProse } from "./find-prose.ts";
import { PHRASES } from "./phrases.ts";

// Third-party text, files generated from it, and files that must quote the phrases.
const SKIPPED =
  /\/generated\/|\/expected\/|^specs\/[^/]+\/(?:upstream|openapi)\.yaml$|^pnpm-lock|CHANGELOG\.md$|\/check\/phrases\.ts$|\/check-phrases\.test\.ts$/;

const PATTERNS = PHRASES.map(({ phrase, say }) => ({
  pattern: new RegExp(phrase.source.replaceAll(" ", "\\s+"), "gi"),
  say,
}));

/** Finds phrases of {@link PHRASES} in a file, and suggests replacements. */
export function checkPhrases(file: string, text: string): string[] {
  if (SKIPPED.test(file)) return [];
  return findProse(file, text).flatMap((prose) =>
    PATTERNS.flatMap(({ pattern, say }) =>
      [...prose.text.matchAll(pattern)].map(({ index, 0: found }) => {
        const line = text.slice(0, prose.start + index).split("\n").length;
        return `${file}:${line}: "${found.replace(/\s+/g, " ")}": say ${say}`;
      }),
    ),
  );
}
