import type { Snapshot } from "@snap/unified";
import type { Columns } from "../output/column.ts";
import { formatBytes, formatTime, toIso } from "../output/units.ts";

/** The columns of lists of snapshots. */
export const SNAPSHOT_COLUMNS: Columns<Snapshot> = {
  ref: { value: ({ ref }) => ref },
  name: { value: ({ name }) => name, shrinks: true },
  state: { value: ({ state }) => state },
  kind: { value: ({ kind }) => kind },
  created: { value: ({ createdAt }) => toIso(createdAt), text: ({ createdAt }) => formatTime(createdAt) },
  size: { value: ({ sizeBytes }) => sizeBytes, text: ({ sizeBytes }) => formatBytes(sizeBytes), right: true },
  source: { value: ({ source }) => source && `${source.type}:${source.id}`, shrinks: true },
  tags: { value: ({ tags }) => tags, shrinks: true },
  regions: { value: ({ regions }) => regions, shrinks: true },
  account: { value: ({ account }) => account },
  provider: { value: ({ provider }) => provider },
  id: { value: ({ id }) => id },
  updated: { value: ({ updatedAt }) => toIso(updatedAt), text: ({ updatedAt }) => formatTime(updatedAt) },
  expires: { value: ({ expiresAt }) => toIso(expiresAt), text: ({ expiresAt }) => formatTime(expiresAt) },
  image: { value: ({ image }) => image, shrinks: true },
  public: { value: ({ isPublic }) => isPublic },
  protected: { value: ({ isProtected }) => isProtected },
  error: { value: ({ error }) => error, shrinks: true },
};

/** The columns that are printed unless the user names others. */
export const SNAPSHOT_DEFAULTS = ["ref", "name", "state", "created", "size", "source"];

/** Returns all properties of a snapshot except the provider's own object. */
export function toItem({ raw: _, ...snapshot }: Snapshot): object {
  return snapshot;
}
