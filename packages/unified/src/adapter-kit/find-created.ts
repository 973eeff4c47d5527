import type { CreateRequest, SnapshotPage } from "../adapter.ts";
import type { Snapshot } from "../snapshot.ts";

/**
 * Finds the snapshots that a request may have created: those with its name and source that were created at or after
 * `since`. With `orUnknown`, the time may be unknown. If the provider reports no sources, the kind must be that of the
 * source. Returns the newest first.
 */
export async function findCreated<Provider extends string, Raw>(
  pages: AsyncIterable<SnapshotPage<Provider, Raw>>,
  { from, name }: CreateRequest,
  since: number,
  orUnknown = false,
): Promise<Snapshot<Provider, Raw>[]> {
  const found: Snapshot<Provider, Raw>[] = [];
  let hasSources = false;
  const isMade = ({ createdAt, name: own }: Snapshot) =>
    (createdAt === null ? orUnknown : createdAt.getTime() >= since) && (name === undefined || own === name);
  for await (const page of pages) {
    found.push(...page.filter(isMade));
    hasSources ||= page.some(({ source }) => source !== null);
  }
  const isFrom = ({ source, kind }: Snapshot) =>
    from === undefined || (hasSources ? source?.id === from.id : kind === null || kind === from.type);
  return found.filter(isFrom).sort((a, b) => Number(b.createdAt) - Number(a.createdAt));
}
