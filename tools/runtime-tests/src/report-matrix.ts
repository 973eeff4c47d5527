import Table from "cli-table3";
import { type Cell, PACKAGES, type PackageName, TRANSPORTS, type Transport } from "./program/cells.ts";

/** What the tests note about a runtime: its tries, or why there are none. */
export interface RuntimeRecord {
  readonly runtime: RuntimeName;
  readonly cells: readonly Cell[];
  readonly skipped?: string;
}

// Only in Node and in browsers can MSW take the place of the network.
const DIRECT = ["http", "handlers"] as const;

/** Every runtime that the packages are for, and how requests get to a mock there. */
export const RUNTIMES = {
  "Node 20": TRANSPORTS,
  "Node 22": TRANSPORTS,
  "Node 24": TRANSPORTS,
  "Node 26": TRANSPORTS,
  Deno: DIRECT,
  Bun: DIRECT,
  Workers: DIRECT,
  Chromium: TRANSPORTS,
} as const satisfies Record<string, readonly Transport[]>;

export type RuntimeName = keyof typeof RUNTIMES;

/** A table of what was tried where, what failed or was never tried, and which runtimes are not there. */
export function reportMatrix(records: readonly RuntimeRecord[]) {
  const head = ["", "", ...SCENARIOS];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const all = NAMES.map((runtime) => records.find((each) => each.runtime === runtime) ?? { runtime, cells: [] });
  for (const record of all) {
    const { runtime, skipped } = record;
    if (skipped !== undefined) table.push([runtime, { colSpan: head.length - 1, content: `skipped: ${skipped}` }]);
    else for (const [index, row] of rowsOf(record).entries()) table.push([index === 0 ? runtime : "", ...row]);
  }
  const skipped = all.flatMap((record) => (record.skipped === undefined ? [] : `${record.runtime}: ${record.skipped}`));
  return { table: table.toString(), problems: all.flatMap(problemsOf), skipped };
}

/** What failed in a runtime, or was never tried although it is there. */
export function problemsOf(record: RuntimeRecord): string[] {
  if (record.skipped !== undefined) return [];
  return Object.keys(PACKAGES).flatMap((name) =>
    SCENARIOS.flatMap((scenario) =>
      triesOf(record, name, scenario).flatMap(({ transport, problem }) =>
        problem === undefined ? [] : `${record.runtime}: ${name}: ${scenario} over ${transport}: ${problem}`,
      ),
    ),
  );
}

const NAMES = Object.keys(RUNTIMES) as RuntimeName[];
const SCENARIOS = [...new Set(Object.values(PACKAGES).flat())];

function rowsOf(record: RuntimeRecord): string[][] {
  return Object.keys(PACKAGES).map((name) => [
    name,
    ...SCENARIOS.map((scenario) =>
      triesOf(record, name, scenario)
        .map(({ problem }) => (problem === undefined ? "✓" : "✗"))
        .join(""),
    ),
  ]);
}

// None where the package is not tried for that.
function triesOf({ runtime, cells }: RuntimeRecord, name: string, scenario: string) {
  const wanted: readonly string[] = PACKAGES[name as PackageName];
  if (!wanted.includes(scenario)) return [];
  return RUNTIMES[runtime].map((transport) => {
    const isIt = (cell: Cell) => cell.package === name && cell.transport === transport && cell.scenario === scenario;
    const cell = cells.find(isIt);
    return { transport, problem: cell ? cell.problem : "never tried" };
  });
}
