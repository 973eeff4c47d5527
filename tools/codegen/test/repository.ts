import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { compile } from "../src/compile.ts";
import type { Diagnostic } from "../src/diagnostic.ts";

/** The valid spec that tests edit. */
export const ACME = await readFile(join(import.meta.dirname, "fixtures/acme.yaml"), "utf8");

/** The `source.yaml` of every spec in tests. */
export const SOURCE = `kind: documentation
documents:
  - url: https://docs.acme.example/snapshots
    read: 2026-11-21
    gives: everything
`;

/** Creates a repository with the given specs by provider, and deletes it when the test ends. */
export async function createRepository(specs: Readonly<Record<string, string>>): Promise<string> {
  const repository = await mkdtemp(join(tmpdir(), "snap-codegen-"));
  onTestFinished(() => rm(repository, { recursive: true }));
  // The generated configurations extend these.
  for (const name of ["tsconfig.json", "tsconfig.build.json"])
    await write(join(repository, "tools/repo/config", name), "{}\n");
  for (const [provider, spec] of Object.entries(specs)) {
    await write(join(repository, "specs", provider, "openapi.yaml"), spec);
    await write(join(repository, "specs", provider, "source.yaml"), SOURCE);
    await write(join(repository, "packages", provider, "package.json"), "{}\n");
  }
  return repository;
}

/** Returns the problems that the compiler finds in a spec. */
export async function diagnose(spec: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await compile(await createRepository({ acme: spec }), "acme");
  return diagnostics;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
