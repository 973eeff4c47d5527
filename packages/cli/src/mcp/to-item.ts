import type { Snapshot } from "@snap/unified";
import type * as z from "zod";
import { toIso } from "../output/units.ts";
import type { SnapshotSchema } from "./schemas.ts";

/** Returns what an assistant sees of a snapshot: not the provider's own object. */
export function toItem(snapshot: Snapshot): z.infer<typeof SnapshotSchema> {
  const { ref, account, provider, name, state, kind, sizeBytes, sizeBasis, source, error } = snapshot;
  const { isProtected, isPublic, regions, tags, inferred } = snapshot;
  return {
    ...{ ref, account, provider, name, state, kind, sizeBytes, sizeBasis, source, error, isProtected, isPublic },
    createdAt: toIso(snapshot.createdAt),
    expiresAt: toIso(snapshot.expiresAt),
    regions: regions && [...regions],
    tags: tags && [...tags],
    inferred: [...inferred],
  };
}

/** Returns everything about a snapshot that changes only if someone changes it. Providers may measure sizes again. */
export function contentOf(snapshot: Snapshot): string {
  return JSON.stringify({ ...toItem(snapshot), sizeBytes: null, sizeBasis: null });
}
