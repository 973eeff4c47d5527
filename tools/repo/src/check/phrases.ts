/** A phrase that is hard to read, and its replacement. A space matches any white space; case is ignored. */
export interface Phrase {
  readonly phrase: RegExp;
  readonly say: string;
}

/** Phrases that our prose must not use. The replacement of a new entry must be ordinary engineering English. */
export const PHRASES: readonly Phrase[] = [
  { phrase: /\banew\b/, say: "again" },
  { phrase: /\bat hand\b/, say: "available, or current" },
  { phrase: /\b(?:go|goes|going|gone|went) on\b/, say: "continue, or resume" },
  { phrase: /\bbeside\b/, say: "next to, or in addition to" },
  { phrase: /\bin place of\b/, say: "instead of" },
  { phrase: /\b(?:tells?|telling|told)\b/, say: "report, return or distinguish" },
  { phrase: /\bmend(?:s|ed|ing)?\b/, say: "fix" },
  { phrase: /\btexts\b/, say: "strings" },
  { phrase: /(?<!\bthere )\b(?:is|are|was|were|be) no (?!longer\b|more\b|less\b)/, say: "is not a" },
  { phrase: /\bfor ever\b/, say: "forever" },
  { phrase: /\bfor sure\b/, say: "certainly" },
  { phrase: /\bsent again\b/, say: "retried, or resent" },
  { phrase: /\bwaited for\b/, say: "awaited" },
  { phrase: /\blooks? that\b/, say: "check that" },
  { phrase: /\b(?:code|packages?|actions?|workflows?|words) of others\b/, say: "third-party" },
  { phrase: /\bhears? out|heard out\b/, say: "read to the end" },
  { phrase: /\bdoes? not go together\b/, say: "cannot be combined" },
  { phrase: /\bone that is gone\b/, say: "name the noun: a missing snapshot" },
  { phrase: /\bmay be it\b/, say: "candidates" },
  { phrase: /\b(?:is|are|be) held (?:to|against)\b/, say: "must match, or is compared with" },
  { phrase: /\bleads? nowhere\b/, say: "has no target" },
  { phrase: /\bstands? in (?:place )?for\b/, say: "replaces, or represents" },
  { phrase: /\bwhat stands\b|\bstands (?:there|in its place)\b/, say: "name the noun, or is" },
  { phrase: /\bwherever it stands\b/, say: "in any place" },
  { phrase: /\b(?:that|which) (?:is|are) none\b/, say: "an invalid …" },
  { phrase: /\bnone (?:where|that)\b/, say: "undefined if, or empty if" },
  { phrase: /\bleaves? (?:it|them|\w+s) alone\b/, say: "does not change" },
  {
    phrase: /\b(?:what )?nobody (?:has|asked|names|documents|describes)\b/,
    say: "not, un-… (undocumented), or missing",
  },
  { phrase: /\bwhat was not\b/, say: "name the noun" },
  { phrase: /\bholds? (?:itself|each other)\b/, say: "contains itself, or recursive" },
  { phrase: /\b(?:has|have|gets?) another name\b/, say: "is renamed" },
  { phrase: /\bhands? out\b/, say: "returns, or yields" },
  { phrase: /\bwithout a hand\b/, say: "without manual work" },
  { phrase: /\btaken? (?:its change|this|it|all of it) back\b/, say: "revert" },
  { phrase: /\bbrings? (?:\w+ ){1,3}up to date\b/, say: "updates" },
  { phrase: /\bcomes? to an end\b/, say: "ends" },
  { phrase: /\banswer(?:s|ed|ing)? (?:with )?\d{3}\b/, say: "respond with, or return" },
  { phrase: /\banother (?:\w+ ){1,2}than\b/, say: "a different … than, or a … other than" },
  { phrase: /\bone of (?:its|their) own\b/, say: "its own …, with the noun" },
  { phrase: /\b(?:stays?|keeps?|leaves?) (?:it |them )?as (?:it|they) (?:is|are|was|were)\b/, say: "does not change" },
];
