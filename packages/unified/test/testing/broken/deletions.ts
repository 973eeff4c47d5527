import { ConnectionError, type Snapshot } from "@snap/unified";
import { type BrokenAdapter, pagesOf } from "./adapter.ts";

/** Adapters that do not delete what they are told to. */
export const BROKEN_DELETIONS: readonly BrokenAdapter[] = [
  {
    does: "does not delete",
    found: "delete: deletes the snapshot that is meant, and no other",
    said: "where it is",
    by: () => ({ delete: async () => {} }),
  },
  {
    does: "deletes another snapshot too",
    found: "delete: deletes the snapshot that is meant, and no other",
    said: "and the one that is meant",
    by: (good) => ({
      async delete(id, call) {
        const [first] = (await pagesOf(good, call)).flat() as [Snapshot];
        await good.delete(first.id, call);
        await good.delete(id, call);
      },
    }),
  },
  {
    does: "takes a snapshot that is gone for deleted",
    found: "delete: tells NOT_FOUND when the snapshot is gone",
    said: "delete: gave undefined in place of an error when the snapshot is gone",
    by: (good) => ({ delete: (id, call) => good.delete(id, call).catch(() => undefined) }),
  },
  {
    does: "swallows the error of a deletion",
    found: "delete: tells INTERNAL when the provider answers 500",
    said: "delete: gave undefined in place of an error when the provider answers 500",
    by: (good) => ({ delete: (id, call) => good.delete(id, call).catch(() => undefined) }),
  },
  {
    does: "deletes again when the answer is lost",
    found: "delete: deletes once, and tells UNAVAILABLE, when the answer is lost",
    said: "delete: sent 2 DELETE requests when the answer is lost",
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
