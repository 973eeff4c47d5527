/** The state that the words of a provider mean. The first match counts. */
const STATES: readonly (readonly [state: string, words: RegExp])[] = [
  ["unknown", /^(?:un|not|in(?![-_ip]))/i],
  ["deleting", /delet|remov|destroy/i],
  ["failed", /fail|error|corrupt|cancel|abort|time[-_ ]?out|timed/i],
  [
    "creating",
    /creat(?!ed)|pend|progress|start|queu|build|init|provision|upload|running|process|saving|wait|schedul|snapshotting/i,
  ],
  ["ready", /ready|avail|active|complet|succe|done|finish|created|stored|^ok$|normal/i],
];

/** Sorts the states of a provider by their meaning; those without a known word are `unknown`. */
export function sortStates(values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const sorted: Record<string, string[]> = {};
  for (const value of values) {
    const state = STATES.find(([, words]) => words.test(value))?.[0] ?? "unknown";
    sorted[state] = [...(sorted[state] ?? []), value];
  }
  return sorted;
}
