import { compareTypes } from "@snap/codegen/compare-types";
import type { Change } from "@snap/diff/change";
import type { Json } from "@snap/openapi/json";
import { describe, expect, it } from "vitest";
import { listDeprecations } from "../src/deprecations.ts";
import { TERMINAL } from "../src/form.ts";
import { titleOf } from "../src/headline.ts";
import { listFixes } from "../src/list-fixes.ts";
import { listSampled } from "../src/list-sampled.ts";
import { readOverlayLines } from "../src/overlay-lines.ts";
import { readFaults } from "../src/prove/check-types.ts";
import { complete } from "../src/prove/complete.ts";
import { isSafe, renderUpdate } from "../src/render-update.ts";
import { setAside } from "../src/set-aside.ts";
import { updateOf } from "./update-of.ts";

const STATUS = "/components/schemas/Job/properties/status/enum";
const replaced: Change = {
  code: "enum-value-replaced",
  effect: "addition",
  direction: "response",
  from: STATUS,
  to: STATUS,
  message:
    'In `getJob`, `Job.status` may now be `"b_b"`, no longer `"b-b"`: code that compares with it no longer matches.',
  operations: ["getJob"],
};
const contractWith = (...values: string[]) => ({
  paths: { "/jobs": { get: { operationId: "getJob" } } },
  components: { schemas: { Job: { properties: { status: { enum: values } } } } },
});
const CONTRACTS = [contractWith("a", "b-b"), contractWith("a", "b_b")] as const;
const OVERLAY = `actions:
  - target: $.paths['/jobs'].get
    update:
      examples:
        one: { status: a }
        two:
          status: b-b
        three:
          status: b-b
`;
const PASSED = { passed: true, summary: "3 passed", failures: [] };
const PROOF = {
  usages: 431,
  broken: [],
  lostExamples: [],
  types: [],
  diagnostics: [],
  misfits: [],
  sizes: [562, 562],
} as const;
const agreed = { breaking: [], contradictions: [] };

describe("types that differ although only descriptions have changed", () => {
  const before = "export interface components {\n schemas: { Region: { /** Old. */ features?: unknown } }\n}\n";
  const types = compareTypes(before, before.replace("unknown", "string[]"));

  it("are found at the innermost place, without their comments", () => {
    expect(types).toEqual([{ place: "Region.features", from: "unknown | undefined", to: "string[] | undefined" }]);
    expect(compareTypes(before, before.replace("Old", "New"))).toEqual([]);
  });

  it("require a release, and are never safe to merge", () => {
    const comparison = complete({ bump: "none", changes: [] }, { types }, agreed);
    expect(comparison.bump).toBe("patch");
    expect(comparison.changes[0]?.message).toBe(
      "`Region.features` is now `string[] | undefined`, no longer `unknown | undefined`.",
    );
    expect(isSafe(updateOf({ comparison }), PASSED)).toBe(false);
  });

  it("are breaking if the compiler refuses a change that the comparison accepts, and the verdict and the title say so", () => {
    const contradictions = [{ operation: "getRegion", what: "reads data.features of 200", error: "no" }];
    const agreement = { breaking: [], contradictions };
    const update = updateOf({ comparison: complete({ bump: "none", changes: [] }, { types }, agreement), agreement });
    expect(titleOf(update)).toBe("Update the contract of acme (major)");
    const text = renderUpdate(update, PASSED, TERMINAL);
    expect(text).toMatch(
      /^.*\*\*major\*\*\. 1 breaking change with compiler errors; 0 to fix\. The compiler found changes/,
    );
    expect(text).toContain("Report the bug in `tools/diff`, and write the changeset by hand");
  });
});

describe("the body of an update", () => {
  it("shows no verdict if only facts were compared, and folds them", () => {
    const change: Change = { ...replaced, code: "operation-removed", effect: "breaking" };
    const update = updateOf({ compared: "facts", comparison: { bump: "major", changes: [change] } });
    expect(titleOf(update)).toContain("(not known until fixed)");
    const text = renderUpdate(update);
    expect(text).toContain("<details><summary>Changes of the upstream (1)</summary>");
    expect(text).not.toContain("## Breaking");
  });

  it("shows replaced values before breaking changes, and explains why the version is a minor one", () => {
    const gone: Change = { ...replaced, code: "property-removed", effect: "breaking", message: "`Job.id` is gone." };
    const text = renderUpdate(updateOf({ comparison: { bump: "major", changes: [gone, replaced] } }));
    expect(text.indexOf("## Values that existing code may compare with")).toBeLessThan(text.indexOf("## Breaking"));
    expect(text).toContain("before 1.0.0");
    expect(text.length).toBeLessThan(3000);
  });

  it("only states the absence of compiler errors if the compiler has run, and does not count a replaced value as an addition", () => {
    const gone: Change = { ...replaced, code: "property-removed", effect: "breaking", message: "`Job.id` is gone." };
    const comparison = { bump: "major", changes: [gone, replaced] } as const;
    const headline = (text: string) => text.split("\n")[0];
    expect(headline(renderUpdate(updateOf({ comparison })))).toContain(
      "1 breaking change; 1 replaced value; 0 to fix.",
    );
    expect(headline(renderUpdate(updateOf({ comparison, proof: PROOF })))).toContain(
      "1 breaking change without compiler errors; 1 replaced value; 0 to fix.",
    );
  });

  it("names the first compiler error of a breaking change once, and stays short for a hundred of them", () => {
    const gone: Change = { ...replaced, code: "property-removed", effect: "breaking", message: "`Job.id` is gone." };
    const usages = Array.from({ length: 168 }, (_, index) => {
      const what = `reads error.id of ${index}`;
      return { operation: "getJob", what, error: `Type '${"a".repeat(index % 2 === 0 ? 10 : 1000)}' has no id.` };
    });
    const agreement = { breaking: [{ change: gone, usages }], contradictions: [] };
    const comparison = { bump: "major", changes: [gone] } as const;
    const text = renderUpdate(updateOf({ comparison, agreement, proof: { ...PROOF, broken: usages } }));
    expect(text).toContain("168 fail");
    expect(text).toContain(
      "Compiler error: Type 'aaaaaaaaaa' has no id (getJob reads error.id of 0, and 83 more usages), and 1 other error.",
    );
    expect(text.match(/aaaaaaaaaa/g)).toHaveLength(1);
    expect(text.length).toBeLessThan(3000);
  });

  it("lists several calls with the same error once, without their arguments", () => {
    const usages = ["1", "2"].map((id) => {
      return { operation: "getJob", what: `calls client.GET("/jobs", { id: ${id} });`, error: "No overload." };
    });
    const agreement = { breaking: [], contradictions: usages };
    const text = renderUpdate(updateOf({ agreement, proof: { ...PROOF, broken: usages } }), undefined, TERMINAL);
    expect(text).toContain('- No overload: getJob calls client.GET("/jobs", …); and 1 more');
  });

  it("lists failing tests by their first error, and those that failed before", () => {
    const failure = { file: "a.test.ts", error: "Error: 500" };
    const failures = [
      { ...failure, name: "one", before: true },
      { ...failure, name: "two", before: false },
    ];
    const text = renderUpdate(updateOf(), { passed: false, summary: "2 failed, 1 passed", failures }, TERMINAL);
    expect(text).toContain("- Error: 500 (1 of 2 failed before too): a.test.ts: one; a.test.ts: two");
  });

  it("separates breaking changes that types do not show, if the compiler has run", () => {
    const scoped: Change = { ...replaced, code: "security-scopes-added", effect: "breaking", message: "Scope." };
    const gone: Change = { ...scoped, code: "property-removed", message: "`Job.id` is gone." };
    const usages = [{ operation: "getJob", what: "reads data.id of 200", error: "Property 'id' does not exist." }];
    const agreement = { breaking: [{ change: gone, usages }], contradictions: [] };
    const comparison = { bump: "major", changes: [scoped, gone] } as const;
    expect(renderUpdate(updateOf({ comparison, agreement, proof: PROOF }), PASSED, TERMINAL)).toContain(
      "## Breaking\n\n- `Job.id` is gone. Compiler error: Property 'id' does not exist (getJob reads data.id of 200).\n\n" +
        "## Breaking, without compiler errors\n\n- Scope.\n\n",
    );
    expect(renderUpdate(updateOf({ comparison }), PASSED, TERMINAL)).toContain(
      "## Breaking\n\n- `Job.id` is gone.\n- ",
    );
  });

  it("does not call a compiler error a bug in the comparison while parts of the contract are not valid", () => {
    const contradictions = [{ operation: "listJobs", what: "iterates over its pages", error: "no" }];
    const unfit = [
      { code: "x", file: "overlay.yaml", at: "/paths", message: "200 is above the maximum", fix: "Fix it." },
    ];
    const update = updateOf({ agreement: { breaking: [], contradictions }, proof: PROOF, unfit });
    const text = renderUpdate(update, undefined, TERMINAL);
    expect(text).toContain("1 usage fails without a reported change. This may follow from the problems above.");
    expect(text).not.toContain("bug");
    expect(text.split("\n")[0]).not.toContain("compiler");
  });

  it("lists new operations of the upstream that are related to ours, at most ten of them", () => {
    const related = Array.from({ length: 12 }, (_, index) => `GET /jobs/${index} (jobs_${index})`);
    const text = renderUpdate(updateOf({ related }), PASSED, TERMINAL);
    expect(text).toMatch(/related to ours \(11\)\n\n- GET \/jobs\/0 \(jobs_0\)\n[^#]*\n- and 2 more\n/);
  });

  it("shows no secret part of the URL that was read", () => {
    const from = "https://upstream.example/api.yaml?key=SECRET";
    const fixes = [{ title: "Lines of our code that no longer compile", items: ["a.ts:1: no"] }];
    expect(renderUpdate(updateOf({ fixes, from }))).toContain("--from https://upstream.example/api.yaml --base main");
  });

  it("lists the examples that were sampled and were not in the last contract", () => {
    const parameter = { name: "team", in: "query", "x-snap-evidence": { basis: "inferred" } };
    const documentWith = (...parameters: Json[]): Json => ({ paths: { "/jobs": { get: { parameters } } } });
    const sampled = { ...parameter, example: "t1" };
    expect(listSampled(documentWith(sampled), documentWith(sampled))).toEqual([]);
    const list = listSampled(documentWith(), documentWith(sampled));
    expect(list).toEqual(['`team` (/paths/~1jobs/get/parameters/0): `"t1"`']);
    const another = { ...sampled, name: "another" };
    expect(listSampled(documentWith(), documentWith(another, another, another))).toEqual([
      '`another` (/paths/~1jobs/get/parameters/0 and 2 more places): `"t1"`',
    ]);
    expect(renderUpdate(updateOf({ sampled: list }))).toContain(
      "<details><summary>Sampled examples, to be replaced by hand (1)</summary>",
    );
  });

  it("quotes the upstream about a deprecation, and is then never safe to merge", () => {
    const code = "deprecated" as const;
    const change: Change = { ...replaced, code, effect: "fix", from: "/paths/~1jobs/get", to: "/paths/~1jobs/get" };
    const operation = {
      operationId: "jobs",
      description: "Lists jobs. It is deprecated. Use <b>/tasks</b> instead.",
      "x-sunset": "2027-01-01",
    };
    const whole = { paths: { "/jobs": { get: operation }, "/jobs/all": { get: { operationId: "all" } } } };
    const own = [{ file: "adapter.ts", line: 7, text: "await getJob(client, {})" }];
    const deprecations = listDeprecations([change], { contract: CONTRACTS[1], whole, own });
    const related = ["GET /jobs/all (all)", "GET /jobs/allowed"];
    const update = updateOf({ comparison: { bump: "patch", changes: [change] }, deprecations, related });
    expect(isSafe(update, PASSED)).toBe(false);
    const text = renderUpdate(update, PASSED);
    expect(text).toContain(
      "“Use &lt;b>/tasks&lt;/b> instead.” Its last day is 2027-01-01. Our code calls it: adapter.ts:7.",
    );
    expect(text).toContain("`GET /jobs/all`");
    expect(text).toMatch(/related to ours\n\n- GET \/jobs\/allowed\n\n/);
  });
});

describe("a list of fixes", () => {
  const unfitAt = (name: string) => {
    const at = `/paths/~1jobs/get/examples/${name}/status`;
    const message = "the example must be equal to one of the allowed values";
    return {
      code: "example-invalid",
      file: "specs/acme/overlay.yaml",
      pointer: "/actions/0",
      at,
      message,
      fix: "Fix it.",
    };
  };
  const lineOf = readOverlayLines(OVERLAY);
  const options = { misfits: [], changes: [replaced], contracts: CONTRACTS, lineOf };

  it("has one item for each cause, with the lines of the overlay", () => {
    const [group] = listFixes({ ...options, faults: [], unfit: [unfitAt("two"), unfitAt("three")] });
    expect(group?.items).toEqual([
      '`Job.status` no longer accepts `"b-b"` (now: `"a"`, `"b_b"`): 2 places, specs/acme/overlay.yaml lines 7, 9. Fix it.',
    ]);
  });

  it("names a parameter by its kind and name, and the values that it accepts now", () => {
    const from = "/paths/~1jobs/get/parameters/0/schema/enum";
    const contractOf = (...values: string[]) => ({
      paths: {
        "/jobs": { get: { operationId: "getJob", parameters: [{ name: "kind", schema: { enum: values } }] } },
      },
    });
    const change: Change = {
      code: "enum-value-removed",
      effect: "breaking",
      direction: "request",
      from,
      to: from,
      message: 'In `getJob`, the query parameter `kind` can no longer be `"volume"`.',
      operations: ["getJob"],
    };
    const message = 'the schema does not accept "volume"';
    const [group] = listFixes({
      ...options,
      changes: [change],
      contracts: [contractOf("volume"), contractOf("disk")],
      faults: [],
      unfit: [{ ...unfitAt("two"), message }],
    });
    expect(group?.items[0]).toMatch(/^the query parameter `kind` no longer accepts `"volume"` \(now: `"disk"`\): /);
  });

  it("does not attribute a problem to a change only because both are in the same part of an operation", () => {
    const from = "/paths/~1jobs/get/responses/200/headers/x-total";
    const change: Change = {
      code: "response-header-removed",
      effect: "breaking",
      direction: "response",
      from,
      to: null,
      message: "In `getJob`, the header `x-total` of the 200 response is gone.",
      operations: ["getJob"],
    };
    const problem = { at: "/paths/~1jobs/get/responses", message: "pagination needs a 422 or a 400 with an example" };
    const [group] = listFixes({
      ...options,
      changes: [change],
      faults: [],
      unfit: [{ ...unfitAt("two"), ...problem }],
    });
    expect(group?.items[0]).toMatch(/^`responses`: pagination needs a 422/);
  });

  it("names an extension of ours by its whole path, and omits methods from the names of operations", () => {
    const problems = [
      ["/paths/~1jobs/get/x-snap-pagination/size/max", "200 is above the maximum"],
      ["/paths/~1jobs/get", "no response is documented"],
      ["/paths/~1jobs/delete", "no response is documented"],
    ].map(([at = "", message = ""]) => ({ ...unfitAt("two"), at, message }));
    const [group] = listFixes({ ...options, changes: [], faults: [], unfit: problems });
    expect(group?.items).toEqual([
      expect.stringMatching(/^`x-snap-pagination\.size\.max`: 200 is above the maximum: specs/),
      expect.stringMatching(/^no response is documented: 2 places, /),
    ]);
  });

  it("shows the last line of a compiler error, which names the cause", () => {
    const output = [
      "a.ts(7,1): error TS2345: Argument of type 'A' is not assignable to parameter of type 'B'.",
      "  Type 'A' is not assignable to type 'C'.",
      "    Property 'X-Team' is missing in type 'A' but required in type 'C'.",
      "a.ts(9,1): error TS2339: Property 'id' does not exist on type 'C'.",
    ].join("\n");
    const [group] = listFixes({ ...options, faults: [], unfit: [], misfits: readFaults(`${output}\n`) });
    expect(group?.items).toEqual(["`a.ts:7`: Property 'X-Team' is missing, but required in type 'C'. (then line 9)"]);
  });

  it("has one item for actions with the same problem, without their reasons", () => {
    const faults = [0, 1, 2].map((index) => ({
      ...{ code: "overlay-unfit", file: "specs/acme/overlay.yaml", pointer: `/actions/${index}`, line: index + 2 },
      ...{ message: `$.jobs[${index}] matches nothing (Jobs have a name.)`, fix: "Remove it." },
    }));
    expect(listFixes({ ...options, faults, unfit: [] })[0]?.items).toEqual([
      "specs/acme/overlay.yaml lines 2, 3, 4: each matches nothing. Remove it.",
    ]);
    expect(listFixes({ ...options, faults: faults.slice(1), unfit: [] })[0]?.items).toEqual([
      "`specs/acme/overlay.yaml:3`: $.jobs[1] matches nothing (Jobs have a name.). Remove it.",
      "`specs/acme/overlay.yaml:4`: $.jobs[2] matches nothing (Jobs have a name.). Remove it.",
    ]);
  });

  it("names the change of the schema as the cause if the example or the format of a parameter or property is invalid", () => {
    const schema = "/paths/~1jobs/get/parameters/0/schema";
    const change: Change = {
      ...{ code: "enum-value-removed", effect: "breaking", direction: "request" },
      ...{ from: `${schema}/enum`, to: `${schema}/enum`, operations: ["getJob"] },
      message: 'In `getJob`, the query parameter `kind` can no longer be `"volume"`.',
    };
    const [group] = listFixes({
      ...{ ...options, changes: [change], faults: [] },
      unfit: [{ ...unfitAt("two"), at: "/paths/~1jobs/get/parameters/0/example" }],
    });
    expect(group?.items[0]).toMatch(/^the query parameter `kind` can no longer be `"volume"`: /);
  });

  it("names the property of a description of snapshots that is gone", () => {
    const place = "/components/schemas/Job/properties/size";
    const change: Change = {
      ...{ code: "property-removed", effect: "breaking", direction: "response", from: place, to: null },
      ...{ message: "In `getJob`, `Job.size` is no longer returned.", operations: ["getJob"] },
    };
    const at = "/components/schemas/Job/x-snap-snapshot/sizes/0/at";
    const [group] = listFixes({
      ...{ ...options, changes: [change], faults: [] },
      unfit: [{ ...unfitAt("two"), at, message: 'Job has no property at "/size"' }],
    });
    expect(group?.items[0]).toMatch(/^`Job.size` is no longer returned: /);
  });

  it("omits problems that follow from another problem in the list", () => {
    const pointer = "/components/schemas/Job";
    const fault = { code: "x", file: "specs/acme/source.yaml", pointer, message: "they differ", fix: "Name each." };
    const unfit = [{ ...unfitAt("two"), file: "specs/acme/upstream.yaml" }];
    expect(listFixes({ ...options, faults: [fault], unfit }).map(({ items }) => items.length)).toEqual([1]);
    expect(setAside({ bump: "minor", changes: [replaced] }, [fault])).toEqual({ bump: "none", changes: [] });
  });
});
