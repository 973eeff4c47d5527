import { INSTAVM } from "../../support/subjects.ts";
import { type BrokenAdapter, pagesOf } from "./adapter.ts";

const GETS_ONE = "get: requests the one snapshot, not the list";

/** Adapters that send more than they need. */
export const BROKEN_REQUESTS: readonly BrokenAdapter[] = [
  ...[undefined, INSTAVM].map(
    (good): BrokenAdapter => ({
      does: `lists all snapshots at ${good?.name ?? "a provider with pages"} to get one`,
      found: GETS_ONE,
      said: "get: requested the list, https://",
      ...(good && { good }),
      by: (adapter) => ({
        async get(id, call) {
          await pagesOf(adapter, call);
          return adapter.get(id, call);
        },
      }),
    }),
  ),
  {
    does: "requests the same snapshot three times",
    found: GETS_ONE,
    said: "get: sent 3 requests for one snapshot, not at most 2",
    by: (good) => ({
      async get(id, call) {
        await Promise.all([good.get(id, call), good.get(id, call)]);
        return good.get(id, call);
      },
    }),
  },
  {
    does: "retries `get` although retries are off",
    found: "get: reports UNAVAILABLE when the connection fails",
    said: "get: sent 2 requests when the connection fails, although retries are off",
    by: (good) => ({ get: (id, call) => good.get(id, call).catch(() => good.get(id, call)) }),
  },
  {
    does: "retries `list` although retries are off",
    found: "list: reports RESOURCE_EXHAUSTED when the provider responds with 429",
    said: "list: sent 2 requests when the provider responds with 429, although retries are off",
    by: (good) => ({
      async *listPages(options) {
        yield* await pagesOf(good, options).catch(() => pagesOf(good, options));
      },
    }),
  },
  {
    does: "retries `delete` although retries are off",
    found: "delete: reports INTERNAL when the provider responds with 500",
    said: "delete: sent 2 requests when the provider responds with 500, although retries are off",
    by: (good) => ({ delete: (id, call) => good.delete(id, call).catch(() => good.delete(id, call)) }),
  },
];
