import type { Snapshot } from "@snap/unified";

/** Creates a ready snapshot of a volume, with the properties that a test passes. */
export function makeSnapshot(id: string, createdAt: string | null, facts: Partial<Snapshot> = {}): Snapshot {
  const account = facts.account ?? "do";
  return {
    ref: `${account}/${id}`,
    provider: "digitalocean",
    account,
    id,
    name: `name of ${id}`,
    state: "ready",
    kind: "volume",
    createdAt: createdAt === null ? null : new Date(createdAt),
    updatedAt: null,
    expiresAt: null,
    sizeBytes: 1e9,
    sizeBasis: "billed",
    sizes: [{ bytes: 1e9, basis: "billed" }],
    minDiskBytes: null,
    source: { type: "volume", id: "v1" },
    image: null,
    regions: null,
    tags: null,
    isPublic: null,
    isProtected: null,
    error: null,
    inferred: [],
    raw: {},
    ...facts,
  };
}
