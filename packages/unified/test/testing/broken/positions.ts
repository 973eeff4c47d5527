import type { SnapshotPage } from "@snap/unified";
import { toPage } from "@snap/unified/adapter";
import type { BrokenAdapter } from "./adapter.ts";

const BEGINS = "list: starts at the `next` that is passed as `from`";

/** Adapters whose listings cannot be resumed. */
export const BROKEN_POSITIONS: readonly BrokenAdapter[] = [
  {
    does: "ignores `from`",
    found: BEGINS,
    said: "list: started with page 1 from the `next` of page 1",
    by: (good) => ({ listPages: ({ from: _, ...options }) => good.listPages(options) }),
  },
  {
    does: "never has a `next`",
    found: "list: every page except the last has a `next`",
    said: "list: page 1 of 3 has the `next` undefined",
    by: (good) => ({
      async *listPages(options) {
        for await (const page of good.listPages(options)) yield toPage([...page], undefined);
      },
    }),
  },
  {
    does: "has a `next` on the last page",
    found: "list: every page except the last has a `next`",
    said: 'list: page 3 of 3 has the `next` "end"',
    by: (good) => ({
      async *listPages(options) {
        for await (const page of good.listPages(options)) yield toPage([...page], page.next ?? "end");
      },
    }),
  },
  {
    does: "has a `next` that leads to the same page",
    found: BEGINS,
    said: "list: started with page 2 from the `next` of page 2",
    by: (good) => ({
      async *listPages(options) {
        let begun = options.from;
        for await (const page of good.listPages(options)) {
          // The first page has no position.
          yield toPage([...page], page.next && (begun ?? page.next));
          begun = page.next;
        }
      },
    }),
  },
  {
    does: "requests all earlier pages to start at a later one",
    found: BEGINS,
    said: "list: sent 3 requests for 2 pages from the `next` of page 1",
    by: (good) => ({
      async *listPages({ from, ...options }) {
        let before: SnapshotPage | undefined;
        let begun = from === undefined;
        for await (const page of good.listPages(options)) {
          begun ||= before?.next === from;
          if (begun) yield page;
          before = page;
        }
      },
    }),
  },
];
