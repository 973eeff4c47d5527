import { matchGlob } from "../list/match-glob.ts";
import type { Snapshot } from "../snapshot.ts";
import type { RetentionRules } from "./retention-policy.ts";

/**
 * Creates a function that returns the reasons why a snapshot is protected from deletion. Planning and applying both use
 * it.
 */
export function createProtection({ protect = {} }: RetentionRules): (snapshot: Snapshot) => string[] {
  const tags = new Set(protect.tags);
  const names = protect.names ?? [];
  return ({ state, tags: given, name, isPublic, isProtected }) => [
    ...(state === "ready" || state === "failed" ? [] : [`state ${state}`]),
    ...(isPublic ? ["public"] : []),
    ...(isProtected ? ["protected by the provider"] : []),
    ...(given ?? []).filter((tag) => tags.has(tag)).map((tag) => `protected tag ${tag}`),
    ...names.filter((glob) => name !== null && matchGlob(glob, name)).map((glob) => `protected name ${glob}`),
  ];
}
