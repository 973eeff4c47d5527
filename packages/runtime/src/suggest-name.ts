/**
 * Returns the known name that a misspelt one was probably meant to be. They differ in one place, by at most two letters
 * (of names with four letters by one, of shorter ones by none), or in case and punctuation alone. Of a known name with
 * dots, the last part counts.
 */
export function suggestName(given: string, known: readonly string[]): string | undefined {
  const name = lettersOf(given);
  const all = known.map((right) => ({ right, differing: countDiffering(name, lettersOf(right)) }));
  const [closest] = all.toSorted((one, other) => one.differing - other.differing);
  const most = Math.min(2, Math.max(0, lettersOf(closest?.right ?? "").length - 3));
  return closest && closest.differing <= most ? closest.right : undefined;
}

function lettersOf(name: string): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .replace(/[^a-z\d]/gi, "")
    .toLowerCase();
}

// The letters between what both begin with and what both end with.
function countDiffering(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end;
}
