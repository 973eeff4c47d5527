import { existsSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";
import type { Source } from "./source.ts";
import type { SyncOptions } from "./sync-options.ts";

/** @throws {ProblemError} if `openapi.yaml` was not made by a sync, because it would be lost. */
export function protectWritten(repository: string, folder: string, { upstream }: Source): void {
  const has = (name: string) => existsSync(join(repository, folder, name));
  // Every sync writes the facts that it used, and records their hash.
  const isMade = upstream.slice !== undefined && has("upstream.yaml");
  if (isMade || !has("openapi.yaml")) return;
  const message = "the file was written by hand (no sync recorded what it is made from), and would be replaced";
  const fix = "Move what was written by hand into overlay.yaml, delete openapi.yaml or set it aside, and sync again.";
  throw ProblemError.of("contract-protected", `${folder}/openapi.yaml`, message, fix);
}

/** @throws {ProblemError} if options specify an upstream for a contract that is not made from one. */
export function refuseUpstream(
  { from, revision }: Pick<SyncOptions, "from" | "revision">,
  place: string,
  why: string,
): void {
  const named = Object.entries({ from, revision }).filter(([, value]) => value !== undefined);
  if (named.length === 0) return;
  const asked = named.map(([name]) => `--${name}`).join(" and ");
  const fix = `Leave ${asked} out, or let syncs make the contract: see "Who writes what" in specs/README.md.`;
  throw ProblemError.of("contract-protected", place, `${why}: nothing is made with ${asked}`, fix);
}
