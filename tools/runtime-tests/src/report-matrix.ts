import Table from "cli-table3";
import { type Cell, SCENARIOS, scenariosOf, TRANSPORTS, type Transport, UNIFIED } from "./program/cells.ts";

/** The results in a runtime, or the reason why there are none. */
export interface RuntimeRecord {
  readonly runtime: RuntimeName;
  readonly cells: readonly Cell[];
  readonly skipped?: string;
}

// MSW can intercept the network only in Node and in browsers.
const DIRECT = ["http", "handlers"] as const;

/** Returns the packages that every runtime is tested with. */
export function packagesOf(providers: readonly string[]): string[] {
  return [...providers.map((provider) => `@snap/${provider}`), UNIFIED];
}

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
export function reportMatrix(records: readonly RuntimeRecord[], packages: readonly string[]) {
  const head = ["", "", ...ALL_SCENARIOS];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const all = NAMES.map((runtime) => records.find((each) => each.runtime === runtime) ?? { runtime, cells: [] });
  for (const record of all) {
    const { runtime, skipped } = record;
    if (skipped !== undefined) table.push([runtime, { colSpan: head.length - 1, content: `skipped: ${skipped}` }]);
    else
      for (const [index, row] of rowsOf(record, packages).entries()) table.push([index === 0 ? runtime : "", ...row]);
  }
  const skipped = all.flatMap((record) => (record.skipped === undefined ? [] : `${record.runtime}: ${record.skipped}`));
  return { table: table.toString(), problems: all.flatMap((each) => problemsOf(each, packages)), skipped };
}

/** Returns the failures and missing results in an installed runtime. */
export function problemsOf(record: RuntimeRecord, packages: readonly string[]): string[] {
  if (record.skipped !== undefined) return [];
  return packages.flatMap((name) =>
    ALL_SCENARIOS.flatMap((scenario) =>
      triesOf(record, name, scenario).flatMap(({ transport, problem }) =>
        problem === undefined ? [] : `${record.runtime}: ${name}: ${scenario} over ${transport}: ${problem}`,
      ),
    ),
  );
}

const NAMES = Object.keys(RUNTIMES) as RuntimeName[];
const ALL_SCENARIOS = [...new Set([...SCENARIOS, ...scenariosOf(UNIFIED)])];

function rowsOf(record: RuntimeRecord, packages: readonly string[]): string[][] {
  return packages.map((name) => [
    name,
    ...ALL_SCENARIOS.map((scenario) =>
      triesOf(record, name, scenario)
        .map(({ problem }) => (problem === undefined ? "✓" : "✗"))
        .join(""),
    ),
  ]);
}

// Undefined if the package does not have the scenario.
function triesOf({ runtime, cells }: RuntimeRecord, name: string, scenario: string) {
  if (!scenariosOf(name).includes(scenario)) return [];
  return RUNTIMES[runtime].map((transport) => {
    const isIt = (cell: Cell) => cell.package === name && cell.transport === transport && cell.scenario === scenario;
    const cell = cells.find(isIt);
    return { transport, problem: cell ? cell.problem : "never tried" };
  });
}
