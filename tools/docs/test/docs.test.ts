import { describe, expect, it } from "vitest";
import { renderCapabilityMatrix } from "../src/capability-matrix.ts";
import { fillSection } from "../src/fill-section.ts";
import { renderSize } from "../src/size-table.ts";
import { renderVendorClients } from "../src/vendor-clients.ts";

describe("renderCapabilityMatrix", () => {
  it("has a row for each capability of any provider", () => {
    const can = { create: { vm: "at-once" }, restore: { volume: "new", vm: "in-place" }, rename: true } as const;
    const none = { get: "listed", delete: false, state: false } as const;
    const less = { create: { volume: "when-ready" }, restore: {}, protect: true, ...none } as const;
    const matrix = renderCapabilityMatrix([
      { provider: "a", capabilities: can },
      { provider: "b", capabilities: less },
    ]);
    const rows = matrix.split("\n").map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
    expect(rows).toEqual([
      ["", "a", "b"],
      [expect.stringMatching(/^-+$/), expect.stringMatching(/^-+$/), expect.stringMatching(/^-+$/)],
      ["list", "yes", "yes"],
      ["get", "yes", "yes, from the list"],
      ["delete", "yes", "no"],
      ["wait until ready", "yes", "no"],
      ["rename", "yes", "no"],
      ["protect", "no", "yes"],
      ["create from `vm`", "yes", "no"],
      ["create from `volume`", "no", "yes, listed when ready"],
      ["restore into `vm`", "yes, overwrites it", "no"],
      ["restore into `volume`", "yes, creates a new one", "no"],
      [],
    ]);
  });
});

describe("renderVendorClients", () => {
  it("has the current weight of each of our packages, and names one that has none", () => {
    const size = { programs: { lists: { rolldown: 6410, esbuild: 7000 } }, lines: 1, types: 1 };
    const known = new Proxy({}, { get: () => size });
    expect(renderVendorClients(known)).toContain("| `@snap/fly`: 6.5 kB ");
    expect(() => renderVendorClients({})).toThrow("tools/size/sizes.json has no size of @snap/aws.");
  });
});

describe("renderSize", () => {
  it("rounds bytes up to a tenth of a kB", () => {
    const programs = { lists: { rolldown: 5601, esbuild: 5701 }, plans: { rolldown: 5600, esbuild: 5700 } };
    const text = renderSize("@snap/unified", { programs, lines: 120, types: 34 });
    expect(text).toMatch(/\| lists +\| +5\.7 kB \| +5\.8 kB \|\n\| plans +\| +5\.6 kB \| +5\.7 kB \|/);
    expect(text).toContain("120 lines");
    expect(text).toContain("34 types");
  });
});

describe("fillSection", () => {
  const section = { file: "README.md", name: "sizes", body: "new\n" };

  it("replaces only the text between the markers", () => {
    const text = "a\n<!-- sizes -->\nold\n<!-- /sizes -->\nb\n";
    expect(fillSection(text, section)).toBe("a\n<!-- sizes -->\nnew\n<!-- /sizes -->\nb\n");
  });

  it.each([
    ["no marker", "a\n"],
    ["no end", "<!-- sizes -->\n"],
    ["the end first", "<!-- /sizes -->\n<!-- sizes -->\n"],
    ["two starts", "<!-- sizes -->\n<!-- sizes -->\n<!-- /sizes -->\n"],
    ["two ends", "<!-- sizes -->\n<!-- /sizes -->\n<!-- /sizes -->\n"],
  ])("refuses a file with %s", (_, text) => {
    expect(() => fillSection(text, section)).toThrow("README.md must contain <!-- sizes -->");
  });
});
