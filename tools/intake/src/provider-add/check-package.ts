import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "@snap/codegen";
import type { CheckedFile } from "../corpus/check-file.ts";
import { checkTypes, writeFiles } from "../corpus/check-types.ts";

/** Returns the TypeScript errors in the generated code of a provider, with their places. */
export async function checkPackage(repository: string, provider: string): Promise<string[]> {
  const { files } = await compile(repository, provider);
  // Checks only its own folder, because the package is not linked yet.
  const checked: CheckedFile = { name: provider, files, failures: [] };
  const scratch = await mkdtemp(join(tmpdir(), "snap-add-"));
  try {
    await checkTypes(scratch, await writeFiles(scratch, [checked]));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return checked.failures.map(({ cause, detail }) => `src/generated/${detail.replace(/^.*?\//, "")} (${cause})`);
}
