import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.ts";
import { agree } from "../../src/prove/agree.ts";

const change = (name: string, operations: string[], effect: Change["effect"] = "breaking"): Change => ({
  code: "property-removed",
  effect,
  direction: "response",
  from: `/components/schemas/Snapshot/properties/${name}`,
  to: null,
  message: `${name} is gone.`,
  operations,
});
const usage = (operation: string | undefined, what: string) => ({ ...(operation && { operation }), what, error: "no" });

describe("agree", () => {
  it("tells for each breaking change what no longer compiles because of it", () => {
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

  it("takes a change of a whole operation for the cause of all that it no longer does", () => {
    const gone: Change = {
      ...change("size", ["get"]),
      code: "operation-removed",
      direction: "both",
      from: "/paths/~1a/get",
    };
    const call = usage("get", "calls client.GET()");
    expect(agree([gone], [call]).breaking).toEqual([{ change: { ...gone }, usages: [call] }]);
  });

  it.each<[string, Change, string]>([
    ["of another property", change("size", ["get"]), "reads data.kind of 200"],
    ["of what is sent alone", { ...change("size", ["get"]), direction: "request" }, "reads data.size of 200"],
    ["of what is answered alone", change("size", ["get"]), "calls client.GET({ size: 1 })"],
    ["that no type shows", { ...change("size", ["get"]), code: "limit-tightened" }, "reads data.size of 200"],
  ])("contradicts where the only breaking change is one %s", (_, found, what) => {
    const broken = usage("get", what);
    expect(agree([found], [broken]).contradictions).toEqual([broken]);
  });

  it("tells a breaking change that types cannot see", () => {
    const gone = change("size", ["get"]);
    expect(agree([gone], [])).toEqual({ breaking: [{ change: gone, usages: [] }], contradictions: [] });
  });

  it("contradicts where something stops that no breaking change concerns", () => {
    const broken = usage("list", "reads data.size of 200");
    const changes = [change("size", ["get"]), change("size", ["list"], "addition")];
    expect(agree(changes, [broken]).contradictions).toEqual([broken]);
    expect(agree([], [usage(undefined, "passes its type tests")]).contradictions).toHaveLength(1);
  });

  it("lets a change of the whole contract concern every operation", () => {
    const all: Change = { ...change("bearer", []), direction: "both", from: "/components/securitySchemes/bearer" };
    expect(agree([all], [usage("list", "calls"), usage(undefined, "creates a client")]).contradictions).toEqual([]);
  });
});
