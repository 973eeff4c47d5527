import Table from "cli-table3";

/** A measured value and its limit. */
export interface Limit {
  readonly measure: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit?: string;
}

/** Formats a table of all limits, each marked `ok` or `over`. */
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

/** Whether a value is over its limit. Compares the values as they are displayed. */
export function isOver({ measured, limit }: Limit): boolean {
  return !(Number(measured.toFixed(2)) <= limit);
}
