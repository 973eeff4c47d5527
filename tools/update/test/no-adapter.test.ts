import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { serve } from "@snap/sync/test/serve";
import { expect, it } from "vitest";
import { createUpdate } from "../src/create-update.ts";
import { renderUpdate } from "../src/render-update.ts";
import { commit, createScratch } from "./scratch.ts";

const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");

it("updates a provider that has no adapter yet, without changing the unified package, and finds a page size that is too large", async () => {
  const scratch = createScratch();
  rmSync(join(scratch, "packages/unified/src/providers/digitalocean.ts"));
  commit(scratch);
  const updateTo = async (maximum: number) => {
    const text = replaceOnce(FACTS, "maximum: 200\n", `maximum: ${maximum}\n`);
    const from = await serve((_, response) => response.end(text));
    return createUpdate({ repository: scratch, provider: "digitalocean", from, base: "HEAD" });
  };
  const update = await updateTo(300);
  expect(update?.changeset?.text).toContain('"@snap/digitalocean": minor');
  expect(update?.changeset?.text).not.toContain("@snap/unified");

  // The page size of our overlay is not valid any more, so the package is compiled without pagination.
  const smaller = await updateTo(100);
  const body = smaller && renderUpdate(smaller);
  expect(body).toContain("`x-snap-pagination.size.max`: 200 is above the maximum of 100");
  expect(body).toContain("5 usages fail without a reported change. This may follow from the problems above.");
  expect(body).not.toContain("A bug in the comparison");
}, 300_000);
