/** The reason why no test can kill some mutants of a line. */
export interface Reason {
  readonly file: string;
  /** The line where the mutants begin, trimmed. */
  readonly line: string;
  /** The mutants as the report prints them: `original → replacement`. */
  readonly mutants: readonly string[];
  readonly why: string;
}

const RUNTIME = "packages/runtime/src";
const EMPTY = '"" → "Stryker was here!"';
const NO_NAMES = '[] → ["Stryker was here"]';
const SHORTCUT = "A response that does not take the shortcut is read by `readMedia`, with the same result.";
const ALWAYS_THERE = "The pattern or split always returns it; only the types allow undefined.";

/** Mutants that may survive. The report lists reasons whose mutants no longer exist or are killed: remove these. */
export const REASONS: readonly Reason[] = [
  {
    file: `${RUNTIME}/bodies.ts`,
    line: 'const [key = "", written = ""] = pair.split(/=(.*)/s).map(decodeURIComponent);',
    mutants: [EMPTY],
    why: ALWAYS_THERE,
  },
  {
    file: `${RUNTIME}/request/serialize-body.ts`,
    line: 'if (typeof (contentType ?? "") !== "string") {',
    mutants: [EMPTY],
    why: "Any string stands for a missing one.",
  },
  {
    file: `${RUNTIME}/streams/json-sequence.ts`,
    line: 'if (!chunk.endsWith("\\n") || parsed > MOST_PARSED * rest.length) continue;',
    mutants: ["parsed > MOST_PARSED * rest.length → parsed >= MOST_PARSED * rest.length"],
    why: "Only changes after how many lines an incomplete string is no longer parsed.",
  },
  {
    file: `${RUNTIME}/redact/needles.ts`,
    line: "if (least >= all || !begins(least)) return 0;",
    mutants: ["least >= all → false", "least >= all → least > all"],
    why: "No start of this length begins there: the whole was not found, and there is no hash beyond the end of the text.",
  },
  {
    file: `${RUNTIME}/redact/needles.ts`,
    line: "if (from + least + LONGEST_ESCAPE <= length && !begins(least)) continue;",
    mutants: [
      "from + least + LONGEST_ESCAPE <= length && !begins(least) → false",
      "from + least + LONGEST_ESCAPE <= length → from + least + LONGEST_ESCAPE < length",
    ],
    why: "Only slower: the same string is rejected further below.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "end = Math.max(end, matches.at(-1)?.[1] ?? 0);",
    mutants: ["-1 → +1"],
    why: "Only slower: reads the rest of a word again.",
  },
  {
    file: `${RUNTIME}/media.ts`,
    line: 'const { accept = "application/json" } = attempt.call.traits;',
    mutants: ['"application/json" → ""'],
    why: "A client only calls it for operations with an `accept`.",
  },
  {
    file: `${RUNTIME}/media.ts`,
    line: 'const isJson = /^application\\/json\\s*(?:;|$)/i.test(response.headers.get("content-type") ?? "");',
    mutants: [
      "/^application\\/json\\s*(?:;|$)/i → /application\\/json\\s*(?:;|$)/i",
      "/^application\\/json\\s*(?:;|$)/i → /^application\\/json\\s(?:;|$)/i",
      "/^application\\/json\\s*(?:;|$)/i → /^application\\/json\\s*(?:;)/i",
      'response.headers.get("content-type") ?? "" → response.headers.get("content-type") && ""',
      EMPTY,
    ],
    why: SHORTCUT,
  },
  {
    file: `${RUNTIME}/media.ts`,
    line: 'if (isJson && (!response.ok || /\\bapplication\\/json(?:,|$)/.test(accept))) return "json";',
    mutants: [
      "isJson && (!response.ok || /\\bapplication\\/json(?:,|$)/.test… → false",
      "!response.ok || /\\bapplication\\/json(?:,|$)/.test(accept) → !response.ok && /\\bapplication\\/json(?:,|$)/.test(accept)",
      "/\\bapplication\\/json(?:,|$)/ → /\\bapplication\\/json(?:,)/",
    ],
    why: SHORTCUT,
  },
  {
    file: `${RUNTIME}/read-media.ts`,
    line: 'const documented = (traits.accept ?? "application/json").split(",").map(mediaKind);',
    mutants: ['"application/json" → ""'],
    why: "A client only calls it for operations with an `accept`.",
  },
  {
    file: `${RUNTIME}/read-media.ts`,
    line: 'return kind === "text" ? { text: await readBriefly(response) } : "unexpected";',
    mutants: ['"unexpected" → ""'],
    why: "Only objects and json are distinguished from the rest.",
  },
  {
    file: `${RUNTIME}/read-media.ts`,
    line: 'return kind !== "stream" && (kind || documented.includes("binary")) ? { data: await response.blob() } : "unexpected";',
    mutants: ['"unexpected" → ""'],
    why: "Only objects and json are distinguished from the rest.",
  },
  {
    file: `${RUNTIME}/redact/fold.ts`,
    line: "if (unit === 0) {",
    mutants: ["unit === 0 → true"],
    why: "Only slower: computes a unit again that is cached.",
  },
  {
    file: `${RUNTIME}/redact/needles.ts`,
    line: "if (isBegun[begin >>> 20] === 0) continue;",
    mutants: ["isBegun[begin >>> 20] === 0 → false"],
    why: "Only slower: the map has no other windows.",
  },
  {
    file: `${RUNTIME}/redact/read-escape.ts`,
    line: "export const read = { value: 0, next: 0 };",
    mutants: ["{ value: 0, next: 0 } → {}"],
    why: "Each call of readEscape sets both properties before they are read.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "if (this.#longest < SHORTEST_SECRET || text.length < SHORTEST_SQUEEZED) return [];",
    mutants: [
      "this.#longest < SHORTEST_SECRET || text.length < SHORTEST_SQ… → false",
      "this.#longest < SHORTEST_SECRET || text.length < SHORTEST_SQ… → this.#longest < SHORTEST_SECRET && text.length < SHORTEST_SQ…",
      "this.#longest < SHORTEST_SECRET → false",
      "text.length < SHORTEST_SQUEEZED → false",
    ],
    why: "Only slower: the search finds nothing.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "if (groups.every((group) => text.length < shortest(group))) return [];",
    mutants: [
      "groups.every((group) => text.length < shortest(group)) → false",
      "(group) => text.length < shortest(group) → () => undefined",
      "text.length < shortest(group) → false",
    ],
    why: "Only slower: the search finds nothing.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "const longest = Math.min(length, this.#longest, LONGEST_NEEDLE);",
    mutants: ["Math.min(length, this.#longest, LONGEST_NEEDLE) → Math.max(length, this.#longest, LONGEST_NEEDLE)"],
    why: "Only slower: a longer spelling is found by the part of it that the text has.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "if (known) return known;",
    mutants: ["known → false"],
    why: "Only slower: it creates the same value again.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "if (secrets.length === 0) return [];",
    mutants: ["secrets.length === 0 → false"],
    why: "Only slower: a group without spellings finds nothing.",
  },
  {
    file: `${RUNTIME}/redact/redactor.ts`,
    line: "this.#needles.set(longest, made);",
    mutants: ["this.#needles.set(longest, made); → ;"],
    why: "Only slower: it creates the same value again.",
  },
  {
    file: `${RUNTIME}/redact/sent-secrets.ts`,
    line: "export let sentSecrets: readonly string[] = [];",
    mutants: [NO_NAMES],
    why: "A secret that no response contains changes nothing.",
  },
  {
    file: `${RUNTIME}/request/credential.ts`,
    line: "function toJson(value: unknown, { fields, optional = [] }: Signature, isRead?: boolean): string | undefined {",
    mutants: [NO_NAMES],
    why: "No field has this name.",
  },
  {
    file: `${RUNTIME}/request/credential.ts`,
    line: "function requiredOf({ fields, optional = [] }: Signature): [field: string, variable: string][] {",
    mutants: [NO_NAMES],
    why: "No field has this name.",
  },
  {
    file: `${RUNTIME}/request/find-inexact-id.ts`,
    line: 'return /\\d{16}/.test(text) ? findIn(value, false, "") : undefined;',
    mutants: ["/\\d{16}/ → /\\d/"],
    why: "Only slower: shorter numbers are always exact.",
  },
  {
    file: `${RUNTIME}/request/parse-json.ts`,
    line: "} catch {",
    mutants: ["{ // The caller reports invalid JSON with its own error. ret… → {}"],
    why: "A function without a return statement returns undefined, but the types require the statement.",
  },
  {
    file: `${RUNTIME}/request/read-result.ts`,
    line: 'converted !== undefined || type === null || /[/+]json\\s*(?:;|$)/i.test(type) ? "json" : "unexpected";',
    mutants: ['"unexpected" → ""'],
    why: "Only objects and json are distinguished from the rest.",
  },
  {
    file: `${RUNTIME}/streams.ts`,
    line: 'const type = response.headers.get("content-type") ?? "";',
    mutants: [EMPTY],
    why: "Any string that is not a media type counts as a missing one.",
  },
  {
    file: `${RUNTIME}/streams/json-sequence.ts`,
    line: 'const [first = "", ...others] = chunk.split("\\x1e");',
    mutants: [EMPTY],
    why: ALWAYS_THERE,
  },
  {
    file: `${RUNTIME}/streams/read-lines.ts`,
    line: 'const [first = "", ...others] = text.split(/\\r\\n|\\r|\\n/);',
    mutants: [EMPTY],
    why: ALWAYS_THERE,
  },
  {
    file: `${RUNTIME}/streams/server-sent-events.ts`,
    line: 'const [, name, value = ""] = /([^:]*):? ?(.*)/s.exec(line) ?? [];',
    mutants: [EMPTY, NO_NAMES],
    why: ALWAYS_THERE,
  },
  {
    file: `${RUNTIME}/request/retry-after.ts`,
    line: '(headers.get(name) ?? "").split(/,(?! \\d\\d[ -][A-Z])/).map((text) => parse(text.trim()));',
    mutants: [EMPTY],
    why: "Any string that is neither a number nor a date counts as a missing header.",
  },
  {
    file: `${RUNTIME}/request/retry-after.ts`,
    line: 'const [day, month, year = "", time] = fixdate ?? rfc850 ?? [asctime?.[1], asctime?.[0], asctime?.[3], asctime?.[2]];',
    mutants: [EMPTY],
    why: "If no pattern matches, day and month are missing too, and the result is not a date.",
  },
  {
    file: `${RUNTIME}/request/serialize-path.ts`,
    line: 'let path = parts[0] ?? "";',
    mutants: [EMPTY],
    why: ALWAYS_THERE,
  },
  {
    file: `${RUNTIME}/request/serialize-path.ts`,
    line: 'const name = parts[index] ?? "";',
    mutants: [EMPTY],
    why: ALWAYS_THERE,
  },
  {
    file: `${RUNTIME}/request/serialize-path.ts`,
    line: "if (parts.length > 1) templates.set(template, parts);",
    mutants: [
      "parts.length > 1 → true",
      "parts.length > 1 → false",
      "parts.length > 1 → parts.length >= 1",
      "parts.length > 1 → parts.length <= 1",
      "templates.set(template, parts); → ;",
    ],
    why: "Caching a template affects time and memory, but not the path.",
  },
  {
    file: `${RUNTIME}/request/stringify-json.ts`,
    line: "if (/\\d{16}|\\{\\}|null/.test(text)) checkJson(value);",
    mutants: ["/\\d{16}|\\{\\}|null/.test(text) → true", "/\\d{16}|\\{\\}|null/ → /\\d|\\{\\}|null/"],
    why: "Only slower: the check never finds a problem in other bodies.",
  },
  {
    file: `${RUNTIME}/request/stringify-json.ts`,
    line: 'function checkJson(value: unknown, pointer = "", parents: readonly unknown[] = []): void {',
    mutants: [NO_NAMES],
    why: "Only objects are searched for in the list.",
  },
  {
    file: `${RUNTIME}/request/stringify-json.ts`,
    line: 'if (value === undefined || value === null || "toJSON" in Object(value)) return;',
    mutants: ["value === undefined → false"],
    why: "The next conditions return for undefined, too.",
  },
  {
    file: `${RUNTIME}/request/serialize-query.ts`,
    line: 'return /^\\w+$/.test(name) ? name : encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");',
    mutants: ["/^\\w+$/ → /^\\w$/"],
    why: "Only slower: encoding does not change these names.",
  },
];
