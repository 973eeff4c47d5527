/**
 * Returns the known name that a misspelled name probably stands for. Letter case and punctuation are ignored. Apart
 * from that, the names may differ in one place: by two letters, by one letter if the name has four letters, or not at
 * all if it has fewer. If a name contains dots, only its last part is compared.
 */
export function suggestName(given: string, known: readonly string[]): string | undefined {
  const name = lettersOf(given);
  const all = known.map((right) => ({ right, differing: countDiffering(name, lettersOf(right)) }));
  // If two names have the same distance, the longer name has more letters in common.
  const [closest] = all.toSorted(
    (one, other) => one.differing - other.differing || other.right.length - one.right.length,
  );
  const most = Math.min(2, Math.max(0, lettersOf(closest?.right ?? "").length - 3));
  return closest && closest.differing <= most ? closest.right : undefined;
}

function lettersOf(name: string): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .replace(/[^a-z\d]/gi, "")
    .toLowerCase();
}

// The letters that remain after removing the common prefix and the common suffix.
function countDiffering(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end;
}
