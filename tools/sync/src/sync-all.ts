import { exchange } from "@snap/openapi/exchange/exchange";
import { ProblemError } from "@snap/openapi/problem";
import { findStale } from "./find-stale.ts";
import { type Synced, sync } from "./sync.ts";
import type { SyncOptions } from "./sync-options.ts";

export interface SyncAllOptions extends Omit<SyncOptions, "provider"> {
  /** The providers, as folders of `specs/`. */
  readonly providers: readonly string[];
  /** Whether to report stale files instead of writing them; implies `offline`. */
  readonly check?: boolean;
}

/** The result for each provider, and the files that were stale. */
export interface SyncedAll {
  readonly results: readonly Synced[];
  readonly stale: readonly string[];
}

/**
 * Updates the contracts of providers.
 *
 * @throws {ProblemError} With the problems of all providers. No files have been changed in that case.
 */
export async function syncAll({ providers, check = false, ...options }: SyncAllOptions): Promise<SyncedAll> {
  const { repository } = options;
  const results: Synced[] = [];
  const faults: ProblemError[] = [];
  for (const provider of providers) {
    try {
      results.push(await sync({ ...options, provider, ...(check && { offline: true }) }));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new ProblemError(...faults.flatMap((error) => error.problems));

  const files = new Map(results.flatMap((result) => [...result.files]));
  const stale = await findStale(repository, files);
  if (!check) await exchange(repository, new Map(stale.map((file) => [file, files.get(file)])));
  return { results, stale };
}
