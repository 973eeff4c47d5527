import { existsSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";
import { readIfThere } from "@snap/openapi/read-if-there";
import { isBuiltFrom } from "./make-contract.ts";
import type { Source } from "./source.ts";
import type { SyncOptions } from "./sync-options.ts";

/** @throws {ProblemError} If no sync has written `openapi.yaml`, because a sync would overwrite it. */
export async function protectWritten(repository: string, folder: string, { upstream }: Source): Promise<void> {
  if (!existsSync(join(repository, folder, "openapi.yaml"))) return;
  // Every sync writes the facts that it uses, and records their hash.
  const facts = await readIfThere(join(repository, folder, "upstream.yaml"));
  if (upstream.slice !== undefined && facts !== undefined && isBuiltFrom(facts)) return;
  const message = "the file was written by hand (no sync recorded its sources), and would be overwritten";
  const fix = "Move the manual parts into overlay.yaml, delete or rename openapi.yaml, and sync again.";
  throw ProblemError.of("contract-protected", `${folder}/openapi.yaml`, message, fix);
}

/** @throws {ProblemError} If options specify an upstream for a contract that has none. */
export function refuseUpstream(
  { from, revision }: Pick<SyncOptions, "from" | "revision">,
  place: string,
  why: string,
): void {
  const named = Object.entries({ from, revision }).filter(([, value]) => value !== undefined);
  if (named.length === 0) return;
  const asked = named.map(([name]) => `--${name}`).join(" and ");
  const fix = `Omit ${asked}, or let syncs write the contract: see "Who writes what" in specs/README.md.`;
  throw ProblemError.of("contract-protected", place, `${why}: ${asked} has no effect`, fix);
}
