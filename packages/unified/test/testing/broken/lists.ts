import { AbortError } from "@snap/unified";
import { type BrokenAdapter, changeSnapshots, pagesOf } from "./adapter.ts";

/** Adapters whose lists are incomplete, out of order, or not lazy. */
export const BROKEN_LISTS: readonly BrokenAdapter[] = [
  {
    does: "swallows the error of a list",
    found: "list: reports INTERNAL when the provider responds with 500",
    said: 'list: returned "0 snapshots" instead of an error when the provider responds with 500',
    by: (good) => ({
      async *listPages(call) {
        yield* await pagesOf(good, call).catch(() => []);
      },
    }),
  },
  {
    does: "reads an empty response as an empty account",
    found: "list: reports INTERNAL when a success has an empty body",
    said: 'list: returned "0 snapshots" instead of an error when a success has an empty body',
    by: (good) => ({
      async *listPages(call) {
        yield* await pagesOf(good, call).catch((error: { status?: number }) => {
          if (error.status === 200) return [];
          throw error;
        });
      },
    }),
  },
  {
    does: "ends without an error during an outage",
    found: "list: yields the pages before a failure, then the error",
    said: 'list: returned "200 snapshots of 401" instead of an error when the provider fails between pages',
    by: (good) => ({
      async *listPages(call) {
        let pages = 0;
        try {
          for await (const page of good.listPages(call)) {
            pages++;
            yield page;
          }
        } catch (error) {
          if (pages === 0) throw error;
        }
      },
    }),
  },
  {
    does: "discards a snapshot of the page before an outage",
    found: "list: yields the pages before a failure, then the error",
    said: "list: yielded 199 snapshots of the 200 before the failure",
    by: (good) => ({
      async *listPages(call) {
        for await (const page of good.listPages(call)) yield page.slice(1);
      },
    }),
  },
  {
    does: "loses the last page",
    found: "list: yields all of 201 snapshots once, in the provider's order",
    said: "list: yielded 200 snapshots of 201",
    by: (good) => ({
      async *listPages(call) {
        yield* (await pagesOf(good, call)).slice(0, -1);
      },
    }),
  },
  {
    does: "yields a page twice",
    found: "list: yields all of 201 snapshots once, in the provider's order",
    said: "more than once",
    by: (good) => ({
      async *listPages(call) {
        for await (const page of good.listPages(call)) yield* [page, page];
      },
    }),
  },
  {
    does: "never ends a list",
    found: "list: yields all of 1 snapshot once, in the provider's order",
    said: "list: does not end after 1100 pages",
    by: (good) => ({
      async *listPages(call) {
        const pages = await pagesOf(good, call);
        while (true) yield* pages;
      },
    }),
  },
  {
    does: "reverses pages",
    found: "list: yields all of 200 snapshots once, in the provider's order",
    said: "at place 1, is out of order",
    by: (good) => ({
      async *listPages(call) {
        for await (const page of good.listPages(call)) yield page.toReversed();
      },
    }),
  },
  {
    does: "alters the provider's object",
    found: "list: yields all of 1 snapshot once, in the provider's order",
    said: "has a `raw` that is not what the provider sent",
    by: (good) => changeSnapshots(good, ({ raw }) => ({ raw: { ...Object(raw), listed: true } })),
  },
  {
    does: "requests every page twice",
    found: "list: yields all of 401 snapshots once, in the provider's order",
    said: "list: sent 6 requests for 401 snapshots, not at most 3",
    by: (good) => ({
      async *listPages(call) {
        await pagesOf(good, call);
        yield* good.listPages(call);
      },
    }),
  },
  {
    does: "requests all pages at once",
    found: "list: requests a page only when it is needed",
    said: "list: sent 3 requests for 1 pages",
    by: (good) => ({
      async *listPages(call) {
        yield* await pagesOf(good, call);
      },
    }),
  },
  {
    does: "requests the next page too early",
    found: "list: requests a page only when it is needed",
    said: "list: sent 2 requests for 1 pages",
    by: (good) => ({
      async *listPages(call) {
        const pages = good.listPages(call)[Symbol.asyncIterator]();
        let ahead = pages.next();
        for (let page = await ahead; !page.done; page = await ahead) {
          ahead = pages.next();
          yield page.value;
        }
      },
    }),
  },
  {
    does: "sends a request before the iteration",
    found: "list: sends nothing before the first page is needed",
    said: "list: sent a request before the first page was needed",
    by: (good) => ({
      listPages(call) {
        const pages = good.listPages(call)[Symbol.asyncIterator]();
        const first = pages.next();
        return { [Symbol.asyncIterator]: () => ({ next: () => first }) };
      },
    }),
  },
  {
    does: "caches its listing",
    found: "list: starts over in each iteration",
    said: "list: yielded 1 snapshot of 2",
    by: (good) => {
      let pages: ReturnType<typeof pagesOf> | undefined;
      return {
        async *listPages(call) {
          pages ??= pagesOf(good, call);
          yield* await pages;
        },
      };
    },
  },
  {
    does: "requests a further page after an abort",
    found: "list: requests no further page after an abort between pages",
    said: "list: requested a further page although it was aborted",
    by: (good, { account }) => ({
      async *listPages({ signal }) {
        for await (const page of good.listPages({})) {
          if (signal?.aborted) {
            const context = { provider: good.provider, account, operation: "listSnapshots" };
            throw Object.assign(new AbortError("ended by the caller's signal", { cause: signal.reason }), context);
          }
          yield page;
        }
      },
    }),
  },
];
