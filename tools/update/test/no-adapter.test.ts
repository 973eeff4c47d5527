import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { replaceOnce } from "@snap/sync/test/repository";
import { serve } from "@snap/sync/test/serve";
import { expect, it } from "vitest";
import { createUpdate } from "../src/create-update.ts";
import { commit, createScratch } from "./scratch.ts";

const FACTS = readFileSync(resolve(import.meta.dirname, "../../../specs/digitalocean/upstream.yaml"), "utf8");

it("updates a provider that has no adapter yet, without changing the unified package", async () => {
  const scratch = createScratch();
  rmSync(join(scratch, "packages/unified/src/providers/digitalocean.ts"));
  commit(scratch);
  const text = replaceOnce(FACTS, "maximum: 200\n", "maximum: 300\n");
  const from = await serve((_, response) => response.end(text));
  const update = await createUpdate({ repository: scratch, provider: "digitalocean", from, base: "HEAD" });
  expect(update?.changeset?.text).toContain('"@snap/digitalocean": minor');
  expect(update?.changeset?.text).not.toContain("@snap/unified");
}, 300_000);
