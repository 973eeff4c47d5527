/** Renders a number with its noun: `1 snapshot`, `2 snapshots`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
