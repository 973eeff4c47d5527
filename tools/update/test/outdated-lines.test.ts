import { resolve } from "node:path";
import type { Change } from "@snap/diff/change";
import { describe, expect, it } from "vitest";
import { linesToFix } from "../src/list-fixes.ts";
import { listOutdated } from "../src/list-outdated.ts";
import { lostWords } from "../src/lost-words.ts";
import { findWord, printLines, readOwnLines } from "../src/search-own.ts";

const STATUS = "/components/schemas/Job/properties/status/enum";
const replaced: Change = {
  ...{ code: "enum-value-replaced", effect: "addition", direction: "response", from: STATUS, to: STATUS },
  message: "`Job.status` may now be `b_b`, no longer `b-b`.",
  operations: ["getJob"],
};
const contractWith = (...values: string[]) => ({
  components: { schemas: { Job: { properties: { status: { enum: values } } } } },
});
const CONTRACTS = [contractWith("a", "b-b"), contractWith("a", "b_b")] as const;

describe("outdated lines", () => {
  it("are found if they contain a removed value, but not if a sentence contains the word", () => {
    expect(lostWords([replaced], CONTRACTS)).toEqual([{ word: "b-b", of: "status" }]);
    const lines = ['status: "volume"', "A volume is kept.", "kind: volume"].map((text, index) => ({
      ...{ file: "overlay.yaml", line: index + 1, text },
    }));
    expect(printLines(findWord(lines, "volume"))).toBe("overlay.yaml:1, 3");
  });

  it("are found by a common word only if they also name the component or property that it belongs to", () => {
    const texts = ["region: { available: true }", "disk: { available: true }", "Region.properties.available: no"];
    const own = texts.map((text, index) => ({ file: "overlay.yaml", line: index + 1, text }));
    const place = "/components/schemas/Region/properties/available";
    const change: Change = { ...replaced, code: "property-removed", from: place, to: null };
    const words = lostWords([change], [{}, {}]);
    const fault = { code: "x", file: "overlay.yaml", line: 1, message: "no", fix: "Fix it." };
    const listed = linesToFix({ faults: [fault], unfit: [], misfits: [], lineOf: () => undefined });
    expect(listOutdated(words, own, new Set())).toEqual(["`available`: overlay.yaml:1, 3"]);
    expect(listOutdated(words, own, listed)).toEqual(["`available`: overlay.yaml:3"]);
    expect(
      listOutdated([{ word: "is_available", of: "Region" }], [{ file: "a", line: 1, text: "is_available" }], new Set()),
    ).toHaveLength(1);
  });

  it("are found by the names of the existing scopes if a scope is added next to these", () => {
    const scoped = (...scopes: string[]) => ({ paths: { "/jobs": { get: { security: [{ token: scopes }] } } } });
    const place = "/paths/~1jobs/get/security/0";
    const change: Change = { ...replaced, code: "security-scopes-added", from: place, to: place };
    expect(lostWords([change], [scoped("jobs:read"), scoped("jobs:read", "api")])).toEqual([{ word: "jobs:read" }]);
  });
});

it("reads the lines of the overlay, the adapter, the mock's behaviour, the tests and the README of a provider", async () => {
  const repository = resolve(import.meta.dirname, "../../..");
  const changed = new Map([["specs/digitalocean/overlay.yaml", "reason: Needs the scope read."]]);
  const lines = await readOwnLines(repository, "digitalocean", changed);
  expect(lines[0]?.file).toBe("packages/unified/src/providers/actions/digitalocean.ts");
  expect([...new Set(lines.map(({ file }) => file))]).toEqual(
    expect.arrayContaining([
      "packages/unified/src/providers/digitalocean.ts",
      "packages/unified/test/providers/digitalocean.test.ts",
      "specs/digitalocean/overlay.yaml",
      "packages/digitalocean/src/mock-behaviour.ts",
      "packages/digitalocean/README.md",
      "packages/digitalocean/test/mock-behaviour.test.ts",
    ]),
  );
  expect(lines.filter(({ file }) => file === "specs/digitalocean/overlay.yaml")).toEqual([
    { file: "specs/digitalocean/overlay.yaml", line: 1, text: "reason: Needs the scope read." },
  ]);
});
