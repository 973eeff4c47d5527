import { spawnSync } from "node:child_process";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { ACME, createRepository } from "./repository.ts";

const COMMAND = resolve(import.meta.dirname, "../src/cli.ts");

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node", [COMMAND, ...args]);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

// Each run is a separate process, which loads the compiler.
describe("pnpm generate", { timeout: 60_000 }, () => {
  it("skips unchanged providers, and notices an edited output", async () => {
    const repository = await createRepository({ acme: ACME });
    const client = join(repository, "packages/acme/src/generated/client.ts");
    expect(run("--repository", repository).stdout).toContain("acme: updated: 13 files\n");
    const text = await readFile(client, "utf8");
    expect(run("--repository", repository)).toEqual({ status: 0, stdout: "acme: up to date\n", stderr: "" });
    await appendFile(client, "// edited\n");
    expect(run("--repository", repository).stdout).toBe(
      "acme: updated: 1 file\n  changed: packages/acme/src/generated/client.ts\n",
    );
    expect(await readFile(client, "utf8")).toBe(text);
  });

  it("notices an edited contract, and compiles again after a failure", async () => {
    const repository = await createRepository({ acme: ACME });
    expect(run("--repository", repository).status).toBe(0);
    await writeFile(join(repository, "specs/acme/openapi.yaml"), replaceOnce(ACME, "example: t2", "example: 5"));
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(run("--repository", repository)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("1 problem"),
      });
    }
  });
});
