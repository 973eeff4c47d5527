import type { BrokenAdapter } from "./adapter.ts";

const VOLUME = "create: creates a snapshot of type volume once, or sends nothing";

/** Adapters that do not create the requested snapshot, or create it more than once. */
export const BROKEN_CREATIONS: readonly BrokenAdapter[] = [
  {
    does: "creates every snapshot twice",
    found: VOLUME,
    said: "create: sent 2 POST or PUT requests, not 1",
    by: (good) => ({
      async create(request, call) {
        await good.create(request, call);
        return good.create(request, call);
      },
    }),
  },
  {
    does: "returns another snapshot instead of the new snapshot",
    found: VOLUME,
    said: "which existed before",
    by: (good) => ({
      async create(request, call) {
        const created = await good.create(request, call);
        for await (const [first] of good.listPages(call)) if (first) return { ...created, snapshot: first };
        return created;
      },
    }),
  },
  {
    does: "creates a snapshot with another name",
    found: VOLUME,
    said: 'create: named it "other", not "conformance"',
    by: (good) => ({ create: (request, call) => good.create({ ...request, name: "other" }, call) }),
  },
  {
    does: "claims a capability that it does not have",
    found: "create: is tested with each kind in the adapter's capabilities",
    said: "the subject has no example of `create` for the kinds image, branch",
    by: () => ({ capabilities: { create: { image: "at-once", branch: "at-once" }, restore: {} } }),
  },
  {
    does: "does not end a creation by its signal",
    found: "create: times out without a response, and says that the snapshot may exist: volume",
    said: "create: has not ended after 2000 ms when no response arrives in time",
    by: (good) => ({ create: (request) => good.create(request, {}) }),
  },
];
