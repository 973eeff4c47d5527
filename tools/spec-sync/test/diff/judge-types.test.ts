import { expect, it } from "vitest";
import { findMisjudged, harmlessOf } from "./judge-types.ts";
import { TABLES } from "./tables/index.ts";

it("calls no change of a table harmless that TypeScript refuses", { timeout: 60_000 }, async () => {
  const pairs = TABLES.flatMap(({ title, rows }) =>
    rows.map(({ what, documents, verdict }) => {
      const [from, to] = documents();
      return { what: `${title}: ${what}`, from, to, harmless: harmlessOf(verdict) };
    }),
  );
  const misjudged = await findMisjudged(pairs);
  expect(misjudged.join("\n\n")).toBe("");
});
