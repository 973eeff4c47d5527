import type { CreateRequest, SnapshotPage } from "../adapter.ts";
import type { Snapshot } from "../snapshot.ts";

/**
 * Finds the snapshots that a request may have created: those with its name and source that were created at or after
 * `since`. With `orUnknown`, the time may be unknown. Returns the newest first.
 */
export async function findCreated<Provider extends string, Raw>(
  pages: AsyncIterable<SnapshotPage<Provider, Raw>>,
  { from, name }: CreateRequest,
  since: number,
  orUnknown = false,
): Promise<Snapshot<Provider, Raw>[]> {
  const found: Snapshot<Provider, Raw>[] = [];
  const isMade = ({ createdAt, name: own, source }: Snapshot) =>
    (createdAt === null ? orUnknown : createdAt.getTime() >= since) &&
    (name === undefined || own === name) &&
    (from === undefined || source?.id === from.id);
  for await (const page of pages) found.push(...page.filter(isMade));
  return found.sort((a, b) => Number(b.createdAt) - Number(a.createdAt));
}
