import Table from "cli-table3";

/** What was measured, next to what it may be at most. */
export interface Limit {
  readonly measure: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit?: string;
}

/** A table of all limits, each marked `ok` or `over`. */
export function reportLimits(limits: readonly Limit[]): string {
  const table = new Table({
    head: ["measure", "measured", "at most", ""],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "right", "right", "left"],
  });
  for (const limit of limits) {
    const { measure, measured, limit: most, unit = "" } = limit;
    table.push([measure, `${measured.toFixed(2)}${unit}`, `${most.toFixed(2)}${unit}`, isOver(limit) ? "over" : "ok"]);
  }
  return table.toString();
}

/** Whether a measure is over its limit. Compared as it is shown. */
export function isOver({ measured, limit }: Limit): boolean {
  return !(Number(measured.toFixed(2)) <= limit);
}
