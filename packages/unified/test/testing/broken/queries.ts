import type { ListQuery } from "@snap/unified";
import type { BrokenAdapter } from "./adapter.ts";

const CONDITIONS: readonly (keyof ListQuery)[] = [
  "account",
  "name",
  "newerThan",
  "olderThan",
  "provider",
  "region",
  "source",
  "state",
  "tags",
];

/** Adapters that omit a snapshot that matches a query. */
export const BROKEN_QUERIES: readonly BrokenAdapter[] = CONDITIONS.map((condition) => ({
  does: `omits a match if the query has \`${condition}\``,
  found: `list: omits nothing that matches \`${condition}\``,
  said: `, which matches {"${condition}":`,
  by: (good) => ({
    async *listPages(options) {
      for await (const page of good.listPages(options)) {
        yield options.query?.[condition] === undefined ? page : page.slice(1);
      }
    },
  }),
}));
