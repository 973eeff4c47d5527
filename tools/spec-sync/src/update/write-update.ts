import { generate } from "@snap/codegen";
import { writeFiles } from "../sync/write-files.ts";
import type { Update } from "./create-update.ts";

/** Whether a person has to mend something before the update can be merged. */
export function needsPeople({ faults, proof, agreement }: Update): boolean {
  const { diagnostics, misfits } = proof;
  return [faults, diagnostics, misfits, agreement.contradictions].some((list) => list.length > 0);
}

/**
 * Writes an update into the working tree: upstream's facts and the changeset always; the contract, and the package that
 * follows from it, where everything of ours still fits.
 */
export async function writeUpdate(repository: string, update: Update): Promise<string[]> {
  const { provider, files, faults, proof, changeset } = update;
  const fits = faults.length === 0 && proof.diagnostics.length === 0;
  const written = new Map([...files].filter(([file]) => fits || !file.endsWith("/openapi.yaml")));
  if (changeset) written.set(changeset.file, changeset.text);
  await writeFiles(repository, written);
  if (fits) await generate({ repository, providers: [provider], check: false });
  return [...written.keys()];
}
