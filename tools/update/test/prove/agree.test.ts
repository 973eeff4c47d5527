import type { Change } from "@snap/diff/change";
import { describe, expect, it } from "vitest";
import { agree as agreeWith } from "../../src/prove/agree.ts";
import type { BrokenUsage } from "../../src/prove/prove.ts";

const change = (name: string, operations: string[], effect: Change["effect"] = "breaking"): Change => ({
  code: "property-removed",
  effect,
  direction: "response",
  from: `/components/schemas/Snapshot/properties/${name}`,
  to: null,
  message: `${name} is gone.`,
  operations,
});
const agree = (changes: readonly Change[], broken: readonly BrokenUsage[], lostExamples: readonly string[] = []) =>
  agreeWith(changes, { broken, lostExamples });
const usage = (operation: string | undefined, what: string) => ({ ...(operation && { operation }), what, error: "no" });

describe("agree", () => {
  it("lists for each breaking change the usages that no longer compile", () => {
    const [size, kind] = [change("size", ["get", "list"]), change("kind", ["get"])];
    const broken = [usage("get", "reads data.size of 200"), usage("list", "reads data.size of 200")];
    const kinds = usage("get", "reads data.kind of 200");
    expect(agree([size, kind], [...broken, kinds])).toEqual({
      breaking: [
        { change: size, usages: broken },
        { change: kind, usages: [kinds] },
      ],
      contradictions: [],
    });
  });

  it("attributes each compiler error in a call to a change of the whole request", () => {
    const gone: Change = {
      ...change("size", ["get"]),
      code: "operation-removed",
      direction: "both",
      from: "/paths/~1a/get",
    };
    const needed: Change = { ...change("size", ["get"]), code: "required-property-added", direction: "request" };
    const call = usage("get", 'calls client.GET("/a", {});');
    for (const cause of [gone, needed])
      expect(agree([cause], [call]).breaking).toEqual([{ change: cause, usages: [call] }]);
  });

  it("attributes no error about a body to a header or a status that is gone", () => {
    const response = "/paths/~1a/get/responses";
    const header: Change = {
      ...{ ...change("", ["get"]), code: "response-header-removed", from: `${response}/200/headers/x-total` },
      message: "In `get`, the header `x-total` of the 200 response is gone.",
    };
    const status: Change = {
      ...{ ...change("", ["get"]), code: "response-status-removed", from: `${response}/422` },
      message: "In `get`, the 422 response is no longer documented, and existing code may check for it.",
    };
    const [body, refused] = [usage("get", "reads data.links of 200"), usage("get", "reads error of 422")];
    expect(agree([header, status], [body, refused])).toEqual({
      breaking: [
        { change: header, usages: [] },
        { change: status, usages: [refused] },
      ],
      contradictions: [body],
    });
  });

  it("finds the changed parameter in the call", () => {
    const parameter: Change = {
      ...change("", ["get"]),
      code: "parameter-removed",
      direction: "request",
      from: "/paths/~1a/get/parameters/2",
      message: "In `get`, the query parameter `team` can no longer be sent.",
    };
    const team = usage("get", 'calls client.GET("/a", { params: { query: { "team": "a" } } });');
    const other = usage("get", 'calls client.GET("/a", { params: { query: { "teams": "a" } } });');
    expect(agree([parameter], [team, other])).toEqual({
      breaking: [{ change: parameter, usages: [team] }],
      contradictions: [other],
    });
  });

  it("finds the changed property in the line or in the error of a type test", () => {
    const gone = change("size", ["get"]);
    const line = { what: "passes its type tests, line 2", code: "read.sizes; read.size;", error: "no" };
    const error = { what: "passes its type tests, line 3", code: "read;", error: "Property 'size' is missing" };
    const other = { what: "passes its type tests, line 4", code: "read.sizes;", error: "no" };
    expect(agree([gone], [line, error, other]).contradictions).toEqual([other]);
  });

  it("ignores type tests that fail because of an example that people must rewrite", () => {
    const code = 'listHandler({ example: "one-page" });';
    const broken = { what: "passes its type tests, line 2", code, error: "Type '\"one-page\"' is not assignable" };
    expect(agree([], [broken], ["one-page"]).contradictions).toEqual([]);
    expect(agree([], [broken], ["two-pages"]).contradictions).toEqual([broken]);
    const value = { ...broken, code: 'const kind: Kind = "one-page";' };
    expect(agree([], [value], ["one-page"]).contradictions).toEqual([value]);
  });

  it.each(["operation-removed", "operation-id-changed"] as const)(
    "finds the mock handler that was removed by %s",
    (code) => {
      const gone: Change = { ...change("", ["get"]), code, direction: "both", from: "/paths/~1a/get" };
      const error = `'"@snap/a/msw"' has no exported member named 'getHandler'. Did you mean 'listHandler'?`;
      const line = { what: "passes its type tests, line 2", code: 'import { getHandler } from "@snap/a/msw";', error };
      expect(agree([gone], [line]).contradictions).toEqual([]);
      const other = { ...line, code: 'import { readHandler } from "@snap/a/msw";', error: "no 'readHandler'" };
      expect(agree([gone], [other]).contradictions).toEqual([other]);
    },
  );

  it.each<[string, Change]>([
    ["of another property", change("kind", ["get"])],
    ["of a request", { ...change("size", ["get"]), direction: "request" }],
    ["of a limit", { ...change("size", ["get"]), code: "limit-tightened", direction: "both" }],
    ["of a webhook", { ...change("size", []), code: "webhook-removed", direction: "both" }],
    ["of a component's name", { ...change("size", []), code: "component-renamed", direction: "both" }],
  ])("reports a contradiction if a read fails and the only change is one %s", (_, unrelated) => {
    const broken = usage("get", "reads data.size of 200");
    expect(agree([unrelated], [broken]).contradictions).toEqual([broken]);
  });

  it("reports a breaking change that does not affect types", () => {
    const gone = change("size", ["get"]);
    expect(agree([gone], [])).toEqual({ breaking: [{ change: gone, usages: [] }], contradictions: [] });
  });

  it("reports a contradiction if a usage fails without a breaking change of its operation", () => {
    const broken = usage("list", "reads data.size of 200");
    const changes = [change("size", ["get"]), change("size", ["list"], "addition")];
    expect(agree(changes, [broken]).contradictions).toEqual([broken]);
    expect(agree([], [usage(undefined, "passes its type tests")]).contradictions).toHaveLength(1);
  });

  it("attributes usages without an operation to a change of the whole contract", () => {
    const all: Change = { ...change("", []), code: "credential-changed", direction: "both", from: "/components" };
    expect(agree([all], [usage(undefined, "creates a client")]).contradictions).toEqual([]);
  });
});
