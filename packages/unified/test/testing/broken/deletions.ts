import { ConnectionError, type Snapshot } from "@snap/unified";
import { type BrokenAdapter, pagesOf } from "./adapter.ts";

/** Adapters that do not delete the requested snapshot. */
export const BROKEN_DELETIONS: readonly BrokenAdapter[] = [
  {
    does: "does not delete",
    found: "delete: deletes the requested snapshot, and no other",
    said: "delete: did not delete",
    by: () => ({ delete: async () => {} }),
  },
  {
    does: "also deletes another snapshot",
    found: "delete: deletes the requested snapshot, and no other",
    said: "delete: left",
    by: (good) => ({
      async delete(id, call) {
        const [first] = (await pagesOf(good, call)).flat() as [Snapshot];
        await good.delete(first.id, call);
        await good.delete(id, call);
      },
    }),
  },
  {
    does: "reports a missing snapshot as deleted",
    found: "delete: reports NOT_FOUND when the snapshot is gone",
    said: "delete: returned undefined instead of an error when the snapshot is gone",
    by: (good) => ({ delete: (id, call) => good.delete(id, call).catch(() => undefined) }),
  },
  {
    does: "swallows the error of a deletion",
    found: "delete: reports INTERNAL when the provider responds with 500",
    said: "delete: returned undefined instead of an error when the provider responds with 500",
    by: (good) => ({ delete: (id, call) => good.delete(id, call).catch(() => undefined) }),
  },
  {
    does: "deletes again when the response is lost",
    found: "delete: deletes once, and reports UNAVAILABLE, when the response is lost",
    said: "delete: sent 2 DELETE requests when the response is lost",
    by: (good) => ({
      async delete(id, call) {
        await good.delete(id, call).catch(() => undefined);
        await good.delete(id, call).catch(() => {
          throw new ConnectionError("lost", { provider: good.provider, account: good.account, operation: "delete" });
        });
      },
    }),
  },
];
