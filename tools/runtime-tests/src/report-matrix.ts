import Table from "cli-table3";
import { type Cell, PACKAGES, type PackageName, TRANSPORTS, type Transport } from "./program/cells.ts";

/** The results in a runtime, or the reason why there are none. */
export interface RuntimeRecord {
  readonly runtime: RuntimeName;
  readonly cells: readonly Cell[];
  readonly skipped?: string;
}

// MSW can intercept the network only in Node and in browsers.
const DIRECT = ["http", "handlers"] as const;

/** Every supported runtime, and the ways in which requests reach a mock there. */
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

/** Creates a table of the results in all runtimes, with failures, missing results and missing runtimes. */
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

/** Returns the failures and missing results in an installed runtime. */
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

// Undefined if the package does not have the scenario.
function triesOf({ runtime, cells }: RuntimeRecord, name: string, scenario: string) {
  const wanted: readonly string[] = PACKAGES[name as PackageName];
  if (!wanted.includes(scenario)) return [];
  return RUNTIMES[runtime].map((transport) => {
    const isIt = (cell: Cell) => cell.package === name && cell.transport === transport && cell.scenario === scenario;
    const cell = cells.find(isIt);
    return { transport, problem: cell ? cell.problem : "never tried" };
  });
}
