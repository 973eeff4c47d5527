import { asListing } from "@snap/runtime";
import type { SourceListing } from "./source-listing.ts";

/** Creates a listing whose code is loaded by the first iteration. */
export function createLateSourceListing(load: () => Promise<SourceListing>): SourceListing {
  let latest: SourceListing | undefined;
  return asListing<SourceListing>({
    get outcomes() {
      return latest?.outcomes ?? [];
    },
    async *[Symbol.asyncIterator]() {
      latest = await load();
      yield* latest;
    },
    async toArray(options) {
      latest = await load();
      return latest.toArray(options);
    },
  });
}
