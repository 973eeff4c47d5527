/** Writes a number of snapshots. */
export function countSnapshots(number: number): string {
  return `${number} ${number === 1 ? "snapshot" : "snapshots"}`;
}
