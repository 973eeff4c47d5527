import { loadConformanceSubject } from "@snap/provider-tests/conformance-subject";
import type { Snapshot } from "@snap/unified";
import { type BrokenAdapter, pagesOf } from "./adapter.ts";

const HETZNER = await loadConformanceSubject("hetzner");
const RENAMES = "rename: renames the requested snapshot, and no other, or sends nothing";
const PROTECTS = "protect: protects and unprotects the requested snapshot, and no other, or sends nothing";

/** Adapters that do not change the requested snapshot as requested. */
export const BROKEN_CHANGES: readonly BrokenAdapter[] = [
  {
    does: "does not rename",
    good: HETZNER,
    found: RENAMES,
    said: 'not "conformance-renamed"',
    by: () => ({ rename: async () => {} }),
  },
  {
    does: "also renames another snapshot",
    good: HETZNER,
    found: RENAMES,
    said: "which was not requested",
    by: (good) => ({
      async rename(_, name, call) {
        for (const { id } of (await pagesOf(good, call)).flat() as Snapshot[]) await good.rename?.(id, name, call);
      },
    }),
  },
  {
    does: "reports a missing snapshot as renamed",
    good: HETZNER,
    found: "rename: reports NOT_FOUND when the snapshot is gone",
    said: "rename: returned undefined instead of an error",
    by: (good) => ({ rename: async (...given) => good.rename?.(...given).catch(() => undefined) }),
  },
  {
    does: "does not turn the protection off",
    good: HETZNER,
    found: PROTECTS,
    said: "the protection true, not false",
    by: (good) => ({ protect: async (id, _, call) => good.protect?.(id, true, call) }),
  },
  {
    does: "reports a missing snapshot as protected",
    good: HETZNER,
    found: "protect: reports NOT_FOUND when the snapshot is gone",
    said: "protect: returned undefined instead of an error",
    by: (good) => ({ protect: async (...given) => good.protect?.(...given).catch(() => undefined) }),
  },
];
