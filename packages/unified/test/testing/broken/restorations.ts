import type { BrokenAdapter } from "./adapter.ts";

const VOLUME = "restore: restores into a resource of type volume once, or sends nothing";

/** Adapters that do not restore the requested snapshot, or restore it more than once. */
export const BROKEN_RESTORATIONS: readonly BrokenAdapter[] = [
  {
    does: "restores twice",
    found: VOLUME,
    said: "restore: sent 2 POST or PUT requests, not 1",
    by: ({ restore }) => ({
      async restore(snapshot, into, call) {
        await restore?.(snapshot, into, call);
        return (await restore?.(snapshot, into, call)) ?? { type: "volume", id: "" };
      },
    }),
  },
  {
    does: "restores nothing",
    found: VOLUME,
    said: "restore: sent 0 POST or PUT requests, not 1",
    by: () => ({ restore: async () => ({ type: "volume", id: "1" }) }),
  },
  {
    does: "returns a resource of another type",
    found: VOLUME,
    said: 'restore: restored into {"type":"vm","id":"1"}, not into a volume',
    by: ({ restore }) => ({
      async restore(...call) {
        await restore?.(...call);
        return { type: "vm", id: "1" };
      },
    }),
  },
  {
    does: "deletes the restored snapshot",
    found: VOLUME,
    said: "restore: left 9 snapshots of 10",
    by: (good) => ({
      async restore(snapshot, ...call) {
        const resource = await good.restore?.(snapshot, ...call);
        await good.delete(snapshot.id, {});
        return resource ?? { type: "volume", id: "" };
      },
    }),
  },
  {
    does: "claims a capability that it does not have",
    found: "restore: is tested with each kind in the adapter's capabilities",
    said: "the subject has no example of `restore` for the kinds image",
    by: ({ capabilities }) => ({ capabilities: { ...capabilities, restore: { image: "new" } } }),
  },
];
