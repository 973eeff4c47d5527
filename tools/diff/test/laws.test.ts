import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Change } from "../src/change.ts";
import { compareSpecs } from "../src/compare-specs.ts";
import { bothWays, compare, contractOf, verdictOf } from "./cases.ts";
import { documentedProperties, type Schema, schemas, VALUES } from "./schemas.ts";

const RUNS = 100;

describe("compareSpecs", { timeout: 60_000 }, () => {
  it("finds no change between a contract and itself", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(compare(bothWays(schema), bothWays(schema)).changes).toEqual([]);
      }),
    );
  });

  it("finds no change if every component is inlined", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const kept = bothWays(schema);
        const referring = bothWays({ $ref: "#/components/schemas/Written" }, { Written: schema });
        expect(compare(bothWays(schema, { Written: schema }), referring).changes).toEqual([]);
        expect(compare(kept, referring).changes).toEqual([]);
      }),
    );
  });

  it("finds no change if an unused component is renamed", () => {
    const named = (name: string, unused: Schema, used: Schema) => bothWays(used, { [name]: unused });
    fc.assert(
      fc.property(schemas, schemas, (unused, used) => {
        expect(compare(named("Old", unused, used), named("New", unused, used)).changes).toEqual([]);
      }),
    );
  });

  it("finds only the new name if a used component is renamed", () => {
    const named = (name: string, schema: Schema) =>
      bothWays({ $ref: `#/components/schemas/${name}` }, { [name]: schema });
    fc.assert(
      fc.property(schemas, (schema) => {
        const verdict = verdictOf(compare(named("Old", schema), named("New", schema)));
        expect(verdict).toEqual(["breaking both component-renamed"]);
      }),
    );
  });

  it("reports a breaking change if the new request schema refuses a value that could be sent", () => {
    fc.assert(
      fc.property(schemas, schemas, (from, to) => {
        const accepted = fitting(to);
        const refused = fitting(from).find((value) => canSend(from, value) && !accepted.includes(value));
        if (refused === undefined) return;
        expect(effects(compare(bothWays(from), bothWays(to)).changes, "request"), say(from, to, refused)).toContain(
          "breaking",
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("reports a change if a response can have a value that was not possible before", () => {
    fc.assert(
      fc.property(schemas, schemas, (from, to) => {
        const known = fitting(from);
        const surprise = fitting(to).find((value) => canSend(to, value) && !known.includes(value));
        if (surprise === undefined) return;
        expect(effects(compare(bothWays(from), bothWays(to)).changes, "response"), say(from, to, surprise)).not.toEqual(
          [],
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("reports a breaking change in one of the two directions if the accepted values differ", () => {
    fc.assert(
      fc.property(schemas, schemas, (from, to) => {
        const judged = VALUES.filter((value) => canSend(from, value) && canSend(to, value));
        const [before, after] = [fitting(from), fitting(to)];
        if (judged.every((value) => before.includes(value) === after.includes(value))) return;
        const bumps = [compare(bothWays(from), bothWays(to)).bump, compare(bothWays(to), bothWays(from)).bump];
        expect(bumps, say(from, to, "either")).toContain("major");
      }),
      { numRuns: RUNS },
    );
  });

  it("finds changes in the reverse comparison if and only if it finds changes in the original comparison", () => {
    fc.assert(
      fc.property(schemas, schemas, (from, to) => {
        const there = compare(bothWays(from), bothWays(to)).changes.length;
        const back = compare(bothWays(to), bothWays(from)).changes.length;
        expect(there > 0, say(from, to, "either")).toBe(back > 0);
      }),
      { numRuns: RUNS },
    );
  });
});

it("does not overflow the stack on a long chain of references", { timeout: 60_000 }, () => {
  const chain = (type: string) => {
    const names = Array.from({ length: 3000 }, (_, at): [string, Schema] => [
      `C${at}`,
      { items: { $ref: `#/components/schemas/C${at + 1}` } },
    ]);
    const schemas = { ...Object.fromEntries(names), C3000: { type } };
    return contractOf(bothWays({ $ref: "#/components/schemas/C0" }, schemas));
  };
  const verdict = verdictOf(compareSpecs(chain("string"), chain("integer")));
  expect(verdict).toEqual(["breaking request type-changed", "breaking response type-changed"]);
});

// Decides independently of the comparison which values a schema accepts.
function fitting(schema: Schema): unknown[] {
  const validate = new Ajv2020({ strict: false, validateSchema: false }).compile(schema);
  return VALUES.filter((value) => validate(value));
}

// Callers send what the types allow: documented properties, or any others if the schema allows them.
function canSend(schema: Schema, value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  return documentedProperties(schema).some((origin) => Object.keys(value).every((key) => Object.hasOwn(origin, key)));
}

function effects(changes: readonly Change[], direction: string): string[] {
  return changes.filter((change) => change.direction === direction).map(({ effect }) => effect);
}

function say(from: Schema, to: Schema, value: unknown): string {
  return `${stringify({ from, to })}\nfor ${JSON.stringify(value)}`;
}
