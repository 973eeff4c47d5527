import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { arrange } from "../src/arrange.ts";
import { type Contract, readContract } from "../src/contract.ts";
import { type CoverageRecord, readRecords, record } from "../src/coverage-record.ts";
import { readContracts } from "../src/read-contracts.ts";
import { reportCoverage } from "../src/report-coverage.ts";
import { SITUATIONS, type Situation } from "../src/situations.ts";

const contracts = readContracts();

/** A record of every documented status and example. */
const complete = Object.entries(contracts).flatMap(([provider, { operations }]) =>
  operations.flatMap(({ id, responses }) =>
    responses.flatMap(({ status, examples }) =>
      examples.map((example): CoverageRecord => ({ provider, operation: id, status, example: example.name })),
    ),
  ),
);

describe("reportCoverage", () => {
  it("is complete if every status was returned with every example", () => {
    const { table, missing, unreached } = reportCoverage(contracts, complete);
    expect({ missing, unreached }).toEqual({ missing: [], unreached: [] });
    expect(table).not.toMatch(/✗|\d\/\d/);
  });

  it("reports any single status that was not returned", () => {
    for (const [provider, contract] of Object.entries(contracts)) {
      for (const operation of contract.operations) {
        // A table of one operation is faster to render.
        const own = { [provider]: { ...contract, operations: [operation] } };
        const records = complete.filter((each) => each.provider === provider && each.operation === operation.id);
        for (const place of new Set(records.map(toPlace))) {
          const { table, missing } = reportCoverage(
            own,
            records.filter((each) => toPlace(each) !== place),
          );
          expect(missing).toEqual([place]);
          expect(table.split("✗")).toHaveLength(2);
        }
      }
    }
  });

  it("counts a status without its example, and reports the example", () => {
    const { missing, unreached, table } = reportCoverage(
      contracts,
      complete.map((each) => (toPlace(each) === "instavm getSnapshot 200" ? { ...each, example: undefined } : each)),
    );
    expect({ missing, unreached }).toEqual({
      missing: [],
      unreached: ["instavm getSnapshot 200: ready, building, failed"],
    });
    expect(table).toContain("0/3");
  });

  it("ignores other providers, operations and statuses", () => {
    const records = [{ provider: "instavm", operation: "getSnapshot", status: "418", example: undefined }];
    expect(reportCoverage(contracts, records).missing).toHaveLength(new Set(complete.map(toPlace)).size);
  });
});

describe("situations", () => {
  it.each(["401", "404", "429", "500", "default"])(
    "leave %s missing when the situation that causes it is deleted",
    (status) => {
      const remaining = SITUATIONS.filter((situation) => situation.status !== status);
      const contract = readContract("digitalocean");
      const { missing } = reportCoverage({ digitalocean: contract }, recordsOf(contract, remaining));
      const places = complete.filter((each) => each.provider === "digitalocean" && each.status === status).map(toPlace);
      expect(missing).toEqual(expect.arrayContaining(places));
    },
  );

  it("of one operation replace only the common ones with the same status", () => {
    const contract = readContract("instavm");
    const own: Situation = { operation: "getSnapshot", status: "404", name: "it is special", fault: 404 };
    const [get, remove] = ["getSnapshot", "deleteSnapshot"].map((id) => {
      const operation = contract.operations.find((each) => each.id === id);
      return operation && arrange(operation, contract, [own, ...SITUATIONS]).map(({ title }) => title);
    });
    expect(get).toContain("returns 404 when it is special");
    expect(get?.filter((title) => title.includes("404"))).toHaveLength(1);
    expect(get).toContain("returns 429 when the rate limit is exceeded");
    expect(remove).toContain("returns 404 when it has been deleted");
  });
});

describe("the record of a test run", () => {
  it("contains the lines of several writers in order", () => {
    const file = join(temporaryFolder(), "coverage.jsonl");
    for (const each of complete) record(each, file);
    expect(readRecords(file)).toEqual(JSON.parse(JSON.stringify(complete)));
  });

  it("makes the check fail and list the missing statuses", () => {
    const file = join(temporaryFolder(), "coverage.jsonl");
    for (const each of complete) if (toPlace(each) !== "fireworks createSnapshot 409") record(each, file);
    const { status, stderr, stdout } = check(file);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "never exercised: fireworks createSnapshot 409\n" });
    expect(stdout).toContain("│ createSnapshot");
  });

  it("makes the check pass if nothing is missing", () => {
    const file = join(temporaryFolder(), "coverage.jsonl");
    for (const each of complete) record(each, file);
    expect(check(file)).toMatchObject({ status: 0, stderr: "" });
  });

  it("makes the check fail if no test wrote a record", () => {
    const { status, stderr } = check(join(temporaryFolder(), "none.jsonl"));
    expect(status).toBe(1);
    expect(stderr).toContain("never exercised: digitalocean getAction 200\n");
  });
});

function toPlace({ provider, operation, status }: CoverageRecord): string {
  return `${provider} ${operation} ${status}`;
}

// The record if every arranged call to DigitalOcean succeeded.
function recordsOf(contract: Contract, situations: readonly Situation[]): CoverageRecord[] {
  return contract.operations.flatMap((operation) =>
    arrange(operation, contract, situations).map(({ response: { status } }) => ({
      provider: "digitalocean",
      operation: operation.id,
      status,
    })),
  );
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "snap-coverage-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function check(file: string) {
  const script = resolve(import.meta.dirname, "../src/check-coverage.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  return { status, stdout, stderr };
}
