import { compareSpecs } from "@snap/diff/compare-specs";
import { bothWays, contractOf, verdictOf } from "@snap/diff/test/cases";
import { schemaPairs } from "@snap/diff/test/schema-pairs";
import { TABLES } from "@snap/diff/test/tables";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findMisjudged, harmlessOf } from "./judge-types.ts";

// Other pairs: `JUDGE_PAIRS=5000 JUDGE_SEED=$RANDOM pnpm vitest judge-types`.
const PAIRS = Number(process.env["JUDGE_PAIRS"] ?? 200);
const SEED = Number(process.env["JUDGE_SEED"] ?? 1);

it("finds no change that the comparison accepts and TypeScript refuses", { timeout: 600_000 }, async () => {
  const rows = TABLES.flatMap(({ title, rows }) =>
    rows.map(({ what, documents, verdict }) => {
      const [from, to] = documents();
      return { what: `${title}: ${what}`, from, to, harmless: harmlessOf(verdict) };
    }),
  );
  const drawn = fc.sample(schemaPairs, { numRuns: PAIRS, seed: SEED }).map((pair, index) => {
    const [from, to] = [bothWays(pair.from, pair.named.from), bothWays(pair.to, pair.named.to)];
    return {
      what: `pair ${index} of seed ${SEED}`,
      from,
      to,
      harmless: harmlessOf(verdictOf(compareSpecs(contractOf(from), contractOf(to)))),
    };
  });
  const misjudged = await findMisjudged([...rows, ...drawn]);
  expect(misjudged.join("\n\n")).toBe("");
});
