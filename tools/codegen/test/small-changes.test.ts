import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { createRepository } from "./repository.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const CONTRACT = await readFile(join(REPOSITORY, "specs/digitalocean/openapi.yaml"), "utf8");
const FEATURES = "          description: The features of the region.\n          items:\n            type: string\n";

async function generate(contract: string) {
  const { files, diagnostics } = await compile(await createRepository({ digitalocean: contract }), "digitalocean");
  expect(diagnostics).toEqual([]);
  return files;
}

/** Counts the lines of a text that another text does not have. */
function countLines(text: string, other: string): number {
  const left = new Map<string, number>();
  for (const line of other.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split("\n").filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

it.each<[string, string, string, Record<string, number>]>([
  ["a scope", "            - block_storage:create\n", "            - block_storage:write\n", {}],
  ["a word of a description", "A task that DigitalOcean", "A job that DigitalOcean", { "schema.ts": 2 }],
  [
    "a property",
    FEATURES,
    `${FEATURES}        zone:\n          type: string\n          description: The zone.\n`,
    { "contract.ts": 1, "schema.ts": 2 },
  ],
])("changes only the lines that contain %s, and the hash of the contract", async (_, from, to, expected) => {
  const [before, after] = [await generate(CONTRACT), await generate(replaceOnce(CONTRACT, from, to))];
  const changed = [...after].map(([name, text]): [string, number] => {
    const old = before.get(name) ?? "";
    return [name, countLines(text, old) + countLines(old, text)];
  });
  expect(Object.fromEntries(changed.filter(([, count]) => count > 0))).toEqual({ ...expected, "provenance.ts": 2 });
});

it.each(globSync("packages/*/API.md", { cwd: REPOSITORY }))(
  "%s contains no hash, so other changes do not affect it",
  async (page) => {
    expect(await readFile(join(REPOSITORY, page), "utf8")).not.toMatch(/[\da-f]{40}/);
  },
);
