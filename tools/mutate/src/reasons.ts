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
const ALWAYS_THERE = "The pattern or split always returns it; only the types allow undefined.";

/** Mutants that may survive. The report lists reasons whose mutants are gone or killed: remove them. */
export const REASONS: readonly Reason[] = [
  {
    file: `${RUNTIME}/media.ts`,
    line: 'if (type === "application/json") return "json";',
    mutants: ['type === "application/json" → false'],
    why: "Only faster: the kinds below find the same.",
  },
  {
    file: `${RUNTIME}/media.ts`,
    line: 'const documented = (traits.accept ?? "application/json").split(",").map(mediaKind);',
    mutants: ['"application/json" → ""'],
    why: "A client asks it only for operations that have an `accept`.",
  },
  {
    file: `${RUNTIME}/media.ts`,
    line: 'return kind === "text" ? { text: await readBriefly(response) } : "unexpected";',
    mutants: ['"unexpected" → ""'],
    why: "Only objects and json are distinguished from the rest.",
  },
  {
    file: `${RUNTIME}/media.ts`,
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
    file: `${RUNTIME}/request/find-inexact-id.ts`,
    line: 'return /\\d{16}/.test(text) ? findIn(value, false, "") : undefined;',
    mutants: ["/\\d{16}/ → /\\d/"],
    why: "Only slower: shorter numbers are exact.",
  },
  {
    file: `${RUNTIME}/request/parse-json.ts`,
    line: "} catch {",
    mutants: ["{ // What is unreadable becomes an error of its own. return … → {}"],
    why: "A function that ends returns undefined; the types want it written.",
  },
  {
    file: `${RUNTIME}/request/read-result.ts`,
    line: 'let outcome: MediaOutcome = type === null || /[/+]json\\s*(?:;|$)/i.test(type) ? "json" : "unexpected";',
    mutants: ['"unexpected" → ""'],
    why: "Only objects and json are distinguished from the rest.",
  },
  {
    file: `${RUNTIME}/streams.ts`,
    line: 'const type = response.headers.get("content-type") ?? "";',
    mutants: [EMPTY],
    why: "Any string that names no media type stands for a missing one.",
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
    why: "Any string that is neither a number nor a date stands for a missing header.",
  },
  {
    file: `${RUNTIME}/request/retry-after.ts`,
    line: 'const [day, month, year = "", time] = fixdate ?? rfc850 ?? [asctime?.[1], asctime?.[0], asctime?.[3], asctime?.[2]];',
    mutants: [EMPTY],
    why: "Where no pattern matches, day and month are missing too, so that there is no date.",
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
    why: "Which templates are remembered decides time and memory, not the path.",
  },
  {
    file: `${RUNTIME}/request/stringify-json.ts`,
    line: 'if (/\\d{16}|\\{\\}|null/.test(text)) checkJson(value, "");',
    mutants: ["/\\d{16}|\\{\\}|null/.test(text) → true", "/\\d{16}|\\{\\}|null/ → /\\d|\\{\\}|null/"],
    why: "Only slower: the check finds nothing in other bodies.",
  },
  {
    file: `${RUNTIME}/request/serialize-query.ts`,
    line: 'return /^\\w+$/.test(name) ? name : encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");',
    mutants: ["/^\\w+$/ → /^\\w$/"],
    why: "Only slower: encoding leaves such names as they are.",
  },
];
