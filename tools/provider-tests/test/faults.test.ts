import { describe, expect, it } from "vitest";
import { cellOf } from "../src/cell-of.ts";
import { describeFaultMatrix } from "../src/describe-fault-matrix.ts";
import { readContracts } from "../src/read-contracts.ts";
import { createKilnClient, KILN } from "./support/kiln.ts";

describeFaultMatrix(KILN, createKilnClient);

describe("the fault matrix", () => {
  it("distinguishes operations by the properties that affect the outcome of a fault", () => {
    const cells = new Map(KILN.operations.map((operation) => [operation.id, cellOf(operation)]));
    expect(cells.get("getPot")).toBe(
      "read | json bodies | without a body: none | redirects: undocumented | pages: not a list | credential: header",
    );
    expect(cells.get("deletePot")).toBe(
      "replace | json bodies | without a body: 2XX | redirects: undocumented | pages: not a list | credential: header",
    );
    expect(cells.get("getElsewhere")).toContain(" | without a body: 3XX | redirects: the only result | ");
    expect(cells.get("getWithBasic")).toContain(" | credential: basic");
    // These operations are in the cells of operations with another method.
    const same = [cells.get("createPot"), cells.get("replacePot")];
    expect([cells.get("changePot"), cells.get("repeatFiring")]).toEqual(same);
    expect(new Set(cells.values()).size).toBe(cells.size - same.length);
  });

  const tried = KILN.operations.map(cellOf);

  it.each(Object.entries(readContracts()))("has a cell for every operation of %s", (_, { operations }) => {
    const untried = operations.filter((operation) => !tried.includes(cellOf(operation)));
    // For each listed operation, add one of the same cell to `support/kiln.ts`.
    expect(untried.map((operation) => `${operation.id}: ${cellOf(operation)}`)).toEqual([]);
  });
});
