import { bumpOf, type ChangeCode } from "@snap/diff/change";
import type { Comparison } from "@snap/diff/compare-specs";
import type { Problem } from "@snap/openapi/problem";

// Changes of parts that our overlay writes: these parts are missing if an overlay action is no longer valid.
const OURS: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  ...(["pagination-added", "pagination-changed", "pagination-items-changed", "pagination-removed"] as const),
  ...(["idempotency-changed", "input-changed", "mock-changed", "rate-limit-changed", "word-changed"] as const),
  ...(["scope-added", "scope-changed"] as const),
  ...(["documentation-changed", "examples-changed", "evidence-changed", "component-removed"] as const),
]);

/**
 * Removes changes from a comparison that only follow from our own problems: overlay actions and names that are not
 * valid.
 */
export function setAside({ bump, changes }: Comparison, faults: readonly Problem[]): Comparison {
  if (faults.length === 0) return { bump, changes };
  const unclear = faults.flatMap(({ file, pointer = "" }) =>
    file.endsWith("source.yaml") && /^\/components\/[^/]+\/[^/]+/.test(pointer) ? [pointer] : [],
  );
  const isIn = (pointer: string | null, place: string) =>
    pointer === place || pointer?.startsWith(`${place}/`) === true;
  const kept = changes.filter(
    ({ code, from, to }) => !OURS.has(code) && !unclear.some((place) => isIn(from, place) || isIn(to, place)),
  );
  return { bump: bumpOf(kept), changes: kept };
}
