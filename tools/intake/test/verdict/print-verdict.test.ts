import { SpecNode } from "@snap/openapi/spec-node";
import { expect, it } from "vitest";
import { matchOperations } from "../../src/verdict/match-operations.ts";
import { printCandidates } from "../../src/verdict/print-verdict.ts";

it("prints the names of operations so that a shell runs nothing in them", () => {
  const print = (operationId: string) =>
    printCandidates("thing", matchOperations(SpecNode.of({ paths: { "/things": { get: { operationId } } } }), "thing"));
  expect(print("listThings")).toContain('  --operations "listThings"\n');
  expect(print("$(touch pwned)`id`")).toContain('  --operations "\\u0024\\u0028touch pwned\\u0029\\u0060id\\u0060"\n');
});
