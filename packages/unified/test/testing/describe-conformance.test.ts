import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ConformanceError, type ConformanceSubject, describeConformance } from "@snap/unified/testing";
import { describe, expect, it } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { DIGITALOCEAN, INSTAVM } from "../support/subjects.ts";
import { type BrokenAdapter, toSubject } from "./broken/adapter.ts";
import { BROKEN_CHANGES } from "./broken/changes.ts";
import { BROKEN_CREATIONS } from "./broken/creations.ts";
import { BROKEN_DELETIONS } from "./broken/deletions.ts";
import { BROKEN_FAILURES } from "./broken/failures.ts";
import { BROKEN_FIELDS } from "./broken/fields.ts";
import { BROKEN_LISTS } from "./broken/lists.ts";
import { BROKEN_POSITIONS } from "./broken/positions.ts";
import { BROKEN_QUERIES } from "./broken/queries.ts";
import { BROKEN_REQUESTS } from "./broken/requests.ts";
import { BROKEN_RESTORATIONS } from "./broken/restorations.ts";
import { BROKEN_RESUMPTIONS } from "./broken/resumptions.ts";
import { BROKEN_SNAPSHOTS } from "./broken/snapshots.ts";

describe("describeConformance", () => {
  it.each(BROKEN)("rejects an adapter that $does", async (broken) => {
    const failure = await failureOf(run(toSubject(broken), broken.found));
    expect(failure).toBeInstanceOf(ConformanceError);
    expect(failure).toMatchObject({ message: expect.stringContaining(broken.said) });
  });

  it("names each test once", () => {
    const names = testsOf(DIGITALOCEAN).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("does not test pages if the provider returns all snapshots at once", () => {
    const count = (subject: ConformanceSubject) =>
      testsOf(subject).filter(([name]) => /only when it is needed|before a failure|between pages/.test(name)).length;
    expect([count(DIGITALOCEAN), count(INSTAVM)]).toEqual([3, 0]);
  });

  it("accepts an API that returns one snapshot with other properties than in its list", async () => {
    const createAccount = async () => {
      const account = await DIGITALOCEAN.createAccount();
      const answer = async (request: Request) => {
        const response = await account.answer(request);
        if (!response || !/\/snapshots\/\d+$/.test(new URL(request.url).pathname)) return response;
        const { snapshot } = (await response.json()) as { snapshot: object };
        return Response.json({ snapshot: { ...snapshot, checksum: "9b1f4e", tags: null } });
      };
      return { ...account, answer };
    };
    const subject = { ...DIGITALOCEAN, createAccount };
    for (const name of ["get: returns each listed snapshot by its ref", "get: keeps in `raw` what the provider sent"])
      await run(subject, name);
  });

  it("reports a request that the mock does not know", async () => {
    const createAccount = async () => ({
      ...(await DIGITALOCEAN.createAccount()),
      answer: async () => undefined,
    });
    const failure = await failureOf(run({ ...DIGITALOCEAN, createAccount }, LISTS_ONE));
    expect(String(failure)).toContain("the adapter sent GET https://api.digitalocean.com/v2/snapshots?per_page=200");
  });

  it("reports a mock with a wrong number of snapshots", async () => {
    const createAccount = async () => ({ ...(await DIGITALOCEAN.createAccount()), fill: () => [] });
    const failure = await failureOf(run({ ...DIGITALOCEAN, createAccount }, LISTS_ONE));
    expect(String(failure)).toContain("the mock was filled with 0 snapshots, not 1");
  });

  // This starts a process, which takes long on a busy machine.
  it("runs in node:test", { timeout: 30_000 }, () => {
    const file = join(import.meta.dirname, "conformance.node.ts");
    const output = execFileSync(process.execPath, ["--conditions", "@snap/source", file], { encoding: "utf8" });
    expect(output).toMatch(/pass [1-9]\d+$/m);
  });
});

const BROKEN: readonly BrokenAdapter[] = [
  ...BROKEN_LISTS,
  ...BROKEN_POSITIONS,
  ...BROKEN_QUERIES,
  ...BROKEN_SNAPSHOTS,
  ...BROKEN_FIELDS,
  ...BROKEN_CREATIONS,
  ...BROKEN_RESTORATIONS,
  ...BROKEN_RESUMPTIONS,
  ...BROKEN_DELETIONS,
  ...BROKEN_CHANGES,
  ...BROKEN_FAILURES,
  ...BROKEN_REQUESTS,
];
const LISTS_ONE = "list: yields all of 1 snapshot once, in the provider's order";

type Test = readonly [name: string, body: () => Promise<void>];

function testsOf(subject: ConformanceSubject): Test[] {
  const tests: Test[] = [];
  const runner = {
    describe: (_: string, body: () => void) => body(),
    it: (...test: Test) => tests.push(test),
  };
  describeConformance(subject, runner);
  return tests;
}

async function run(subject: ConformanceSubject, name: string): Promise<void> {
  const test = testsOf(subject).find(([each]) => each === name);
  if (!test) throw new Error(`there is no test "${name}"`);
  await test[1]();
}
