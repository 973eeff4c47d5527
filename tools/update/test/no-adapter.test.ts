import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { serve } from "@snap/sync/test/serve";
import { expect, it } from "vitest";
import { createUpdate } from "../src/create-update.ts";
import { renderUpdate } from "../src/render-update.ts";
import { changedFiles, commit, createScratch } from "./scratch.ts";
import { runUpdate } from "./try-update.ts";

const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");

it("updates a provider that has no adapter yet, without changing the unified package, and finds a page size that is too large", async () => {
  const scratch = createScratch();
  rmSync(join(scratch, "packages/unified/src/providers/digitalocean.ts"));
  const manifest = join(scratch, "packages/unified/package.json");
  const { exports, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  const { "./digitalocean": _, ...others } = exports;
  writeFileSync(manifest, JSON.stringify({ ...rest, exports: others }));
  commit(scratch);
  const serveWith = (maximum: number) => {
    const text = replaceOnce(FACTS, "maximum: 200\n", `maximum: ${maximum}\n`);
    return serve((_, response) => response.end(text));
  };
  const { code, text: said } = await runUpdate(scratch, { from: await serveWith(300) });
  expect(code).toBe(0);
  expect(said).toContain("not run: `pnpm specs:update` runs them with `--test`.");
  const [changeset = ""] = changedFiles(scratch).filter((file) => file.startsWith(".changeset/"));
  const note = readFileSync(join(scratch, changeset), "utf8");
  expect(note).toContain('"@snap/digitalocean": minor');
  expect(note + said).not.toContain("@snap/unified");

  // The page size of our overlay is not valid any more, so the package is compiled without pagination.
  const from = await serveWith(100);
  const smaller = await createUpdate({ repository: scratch, provider: "digitalocean", from, base: "HEAD" });
  const body = smaller && renderUpdate(smaller);
  expect(body).toContain("`x-snap-pagination.size.max`: 200 is above the maximum of 100");
  expect(body).toContain("5 usages fail without a reported change. This may follow from the problems above.");
  expect(body).not.toContain("A bug in the comparison");
}, 300_000);
