import Table from "cli-table3";
import type { Contract, ContractResponse } from "./contract.ts";
import type { CoverageRecord } from "./coverage-record.ts";

/** The parts of the contracts that a test run exercised. */
export interface CoverageReport {
  /** Operations by their documented statuses: `✓`, `1/3` if some examples are missing, `✗` if never exercised. */
  readonly table: string;
  /** Documented statuses that no test exercised, as `provider operation status`. */
  readonly missing: readonly string[];
  /** Examples that were never returned, as `provider operation status: examples`. */
  readonly unreached: readonly string[];
}

/** @param contracts the contracts, keyed by provider */
export function reportCoverage(
  contracts: Readonly<Record<string, Contract>>,
  records: readonly CoverageRecord[],
): CoverageReport {
  const byPlace = new Map<string, CoverageRecord[]>();
  for (const each of records) {
    const place = `${each.provider} ${each.operation} ${each.status}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), each]);
  }
  const rows = Object.entries(contracts).flatMap(([provider, { operations }]) =>
    operations
      .filter(({ isHidden }) => !isHidden)
      .map(({ id, responses }) => ({
        provider,
        id,
        places: responses.map((response) => toPlace(`${provider} ${id} ${response.status}`, response, byPlace)),
      })),
  );
  const places = rows.flatMap((row) => row.places);
  const statuses = [...new Set(places.map(({ status }) => status))].sort();
  const table = new Table({
    head: ["provider", "operation", ...statuses],
    style: { head: [], border: [], compact: true },
  });
  for (const { provider, id, places } of rows) {
    const cells = statuses.map((status) => places.find((place) => place.status === status)?.cell ?? "");
    table.push([provider, id, ...cells]);
  }
  return {
    table: table.toString(),
    missing: places.filter(({ exercised }) => !exercised).map(({ name }) => name),
    unreached: places.flatMap(({ name, unreached }) =>
      unreached.length > 0 ? [`${name}: ${unreached.join(", ")}`] : [],
    ),
  };
}

function toPlace(name: string, { status, examples }: ContractResponse, records: ReadonlyMap<string, CoverageRecord[]>) {
  const own = records.get(name) ?? [];
  const reached = new Set(own.map(({ example }) => example));
  const names = examples.map((example) => example.name);
  const unreached = names.filter((each) => !reached.has(each));
  const exercised = own.length > 0;
  const count = `${names.length - unreached.length}/${names.length}`;
  return { name, status, exercised, unreached, cell: !exercised ? "✗" : unreached.length > 0 ? count : "✓" };
}
