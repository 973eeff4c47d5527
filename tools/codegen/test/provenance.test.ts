import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { generate } from "../src/generate.ts";
import { ACME, createRepository, SOURCE } from "./repository.ts";

const OPENAPI = `kind: openapi
upstream:
  url: https://acme.example/openapi.yaml
  revision: v7
  published: 2026-08-07
  licence: MIT
  sha256: abc123
`;

async function createWith(source: string): Promise<string> {
  const repository = await createRepository({ acme: ACME });
  await writeFile(join(repository, "specs/acme/source.yaml"), source);
  return repository;
}

async function readManifest(repository: string) {
  return JSON.parse(await readFile(join(repository, "packages/acme/package.json"), "utf8"));
}

describe("provenance", () => {
  it.each([
    [
      "the upstream",
      OPENAPI,
      {
        upstream: {
          url: "https://acme.example/openapi.yaml",
          revision: "v7",
          published: "2026-08-07",
          sha256: "abc123",
        },
      },
    ],
    ["the pages", SOURCE, { documents: [{ url: "https://docs.acme.example/snapshots", read: "2026-11-21" }] }],
  ])("lists %s, the contract and the generator in package.json and in the code", async (_, source, expected) => {
    const repository = await createWith(source);
    await writeFile(join(repository, "packages/acme/package.json"), '{ "name": "@snap/acme" }\n');
    await generate({ repository, providers: [], check: false });
    const sha256 = createHash("sha256").update(ACME).digest("hex");
    const { name, snap } = await readManifest(repository);
    expect(name).toBe("@snap/acme");
    expect(snap).toEqual({
      generator: expect.stringMatching(/^@snap\/codegen \d+\.\d+\.\d+$/),
      contract: { file: "specs/acme/openapi.yaml", sha256 },
      ...expected,
    });
    const { provenance } = await import(join(repository, "packages/acme/src/generated/provenance.ts"));
    expect(provenance).toEqual(snap);
  });

  it("shows invisible characters of the upstream as escapes in package.json and in the code", async () => {
    const repository = await createWith(OPENAPI.replace("revision: v7", 'revision: "v7\\u202e\\u200b"'));
    await generate({ repository, providers: [], check: false });
    for (const file of ["package.json", "src/generated/provenance.ts"]) {
      const text = await readFile(join(repository, "packages/acme", file), "utf8");
      expect(text).toContain('"v7\\u202e\\u200b"');
    }
    expect((await readManifest(repository)).snap.upstream.revision).toBe("v7\u202e\u200b");
  });

  it("is part of a manifest that follows from the provider's name, except for package-specific entries", async () => {
    const repository = await createWith(OPENAPI);
    const own = {
      private: true,
      version: "1.2.3",
      description: "Acme.",
      funding: "https://acme.example",
      license: "?",
    };
    await writeFile(join(repository, "packages/acme/package.json"), JSON.stringify(own));
    await generate({ repository, providers: [], check: false });
    const {
      private: isPrivate,
      version,
      description,
      funding,
      name,
      license,
      exports,
    } = await readManifest(repository);
    expect({ private: isPrivate, version, description, funding }).toEqual({ ...own, license: undefined });
    expect([name, license, exports["./msw"].types]).toEqual(["@snap/acme", "MIT", "./dist/generated/msw.d.ts"]);
  });

  it("is also checked in package.json", async () => {
    const repository = await createWith(OPENAPI);
    await generate({ repository, providers: [], check: false });
    await writeFile(join(repository, "specs/acme/source.yaml"), OPENAPI.replace("v7", "v8"));
    const [result] = await generate({ repository, providers: [], check: true });
    expect(result?.stale.map(({ file }) => file)).toEqual([
      "packages/acme/package.json",
      "packages/acme/src/generated/provenance.ts",
    ]);
    expect((await readManifest(repository)).snap.upstream.revision).toBe("v7");
  });

  it("escapes hostile text", async () => {
    const repository = await createWith(OPENAPI.replace("v7", "'`${process.exit(1)}` \" */'"));
    const { files } = await compile(repository, "acme");
    expect(files.get("provenance.ts")).toContain('revision: "`${process.exit(1)}` \\" */",');
  });

  it.each([
    ["no kind", "provider: acme\n", "/kind"],
    ["no hash", OPENAPI.replace("  sha256: abc123\n", ""), "/upstream/sha256"],
    ["no revision", OPENAPI.replace("  revision: v7\n", ""), "/upstream/revision"],
    ["no page", "kind: documentation\n", "/documents"],
    ["a page without a date", SOURCE.replace("    read: 2026-11-21\n", ""), "/documents/0"],
    ["no YAML", "kind: [", ""],
  ])("refuses a source with %s", async (_, source, pointer) => {
    const { diagnostics } = await compile(await createWith(source), "acme");
    expect(diagnostics[0]).toMatchObject({ code: "source-invalid", file: "specs/acme/source.yaml", pointer });
  });
});
