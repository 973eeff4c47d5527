import { cp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { generate } from "../src/generate.ts";
import { ACME, createRepository } from "./repository.ts";

const GLOBEX = replaceOnce(ACME, "x-snap-provider: Acme", "x-snap-provider: Globex");

async function generated(repository: string, provider: string) {
  const folder = join(repository, "packages", provider, "src/generated");
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}

describe("generate", () => {
  it("does not write any file the second time", async () => {
    const repository = await createRepository({ acme: ACME });
    await generate({ repository, providers: [], check: false });
    const first = await generated(repository, "acme");
    const { mtimeMs } = await stat(join(repository, "packages/acme/src/generated/schema.ts"));
    const second = await generate({ repository, providers: [], check: false });
    expect(second).toEqual([{ provider: "acme", stale: [] }]);
    expect(await generated(repository, "acme")).toEqual(first);
    expect((await stat(join(repository, "packages/acme/src/generated/schema.ts"))).mtimeMs).toBe(mtimeMs);
  });

  it("lists every stale and unexpected file of every provider with --check, and changes nothing", async () => {
    const repository = await createRepository({ acme: ACME, globex: GLOBEX });
    await generate({ repository, providers: [], check: false });
    for (const provider of ["acme", "globex"]) {
      const folder = join(repository, "packages", provider, "src/generated");
      await writeFile(join(folder, "client.ts"), "// edited\n");
      await writeFile(join(folder, "extra.ts"), "// left over\n");
    }
    const before = await generated(repository, "globex");
    const results = await generate({ repository, providers: [], check: true });
    expect(results).toEqual(
      ["acme", "globex"].map((provider) => ({
        provider,
        stale: [
          { file: `packages/${provider}/src/generated/client.ts`, state: "changed" },
          { file: `packages/${provider}/src/generated/extra.ts`, state: "unexpected" },
        ],
      })),
    );
    expect(await generated(repository, "globex")).toEqual(before);
  });

  it("removes unexpected files from the generated folder", async () => {
    const repository = await createRepository({ acme: ACME });
    await generate({ repository, providers: [], check: false });
    const folder = join(repository, "packages/acme/src/generated");
    await cp(join(folder, "client.ts"), join(folder, "old.ts"));
    await generate({ repository, providers: [], check: false });
    expect(await readdir(folder)).not.toContain("old.ts");
  });

  it("refuses a symbolic link instead of a generated file, even if it has no target", async () => {
    const repository = await createRepository({ acme: ACME });
    await generate({ repository, providers: [], check: false });
    const file = join(repository, "packages/acme/src/generated/client.ts");
    await rm(file);
    await symlink(join(repository, "nowhere.ts"), file);
    await expect(generate({ repository, providers: [], check: false })).rejects.toThrow(
      "client.ts\n  file-refused: a symbolic link already has this path",
    );
  });

  it("writes nothing for any provider if one has a problem", async () => {
    const broken = replaceOnce(GLOBEX, "example: t2", "example: 5");
    const repository = await createRepository({ acme: ACME, globex: broken });
    const failure = generate({ repository, providers: [], check: false });
    await expect(failure).rejects.toThrow(ProblemError);
    await expect(failure).rejects.toThrow(
      /specs\/globex\/openapi\.yaml:\d+ #\/paths\/~1snapshots\/get\/parameters\/0\/example/,
    );
    expect(await readdir(join(repository, "packages/acme"))).toEqual(["package.json"]);
    expect(await readdir(join(repository, "packages/globex"))).toEqual(["package.json"]);
  });

  it("reports a crash together with the problems of other providers, and writes nothing", async () => {
    const loop = replaceOnce(
      GLOBEX,
      "\n  responses:\n",
      '\n  responses:\n    Loop: { $ref: "#/components/responses/Loop" }\n',
    );
    const repository = await createRepository({
      acme: replaceOnce(ACME, "example: t2", "example: 5"),
      globex: loop,
    });
    const failure = generate({ repository, providers: [], check: false });
    await expect(failure).rejects.toThrow(ProblemError);
    await expect(failure).rejects.toThrow(/specs\/globex\/openapi\.yaml #\n {2}compiler-failed: .*circular pointer/);
    await expect(failure).rejects.toThrow(/specs\/acme\/openapi\.yaml:\d+ .*\n {2}example-invalid/);
    expect(await readdir(join(repository, "packages/acme"))).toEqual(["package.json"]);
  });
});
