import { collect } from "@snap/runtime/helpers";
import { checkCall } from "../act/check-call.ts";
import type { Adapter, CallOptions } from "../adapter.ts";
import { toPage } from "../adapter-kit/to-pages.ts";
import { combineFailures } from "../errors/combine-failures.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { createMatcher } from "../list/create-matcher.ts";
import type { ListOptions } from "../list/list-options.ts";
import { isOneOf } from "../list/list-query.ts";
import type { Listed, ListedAccount } from "../list/listed.ts";
import type { Listing } from "../list/listing.ts";
import { ListingError } from "../list/outcome.ts";
import { isTexts, refuseOption } from "../option-values.ts";
import type { Source } from "./source.ts";
import type { SourceListing, SourceOptions, SourceOutcome } from "./source-listing.ts";

/** A listing of sources that also says which types of sources each account lists. */
export interface TypedSourceListing extends SourceListing {
  /** The types of sources that each account lists, after an iteration. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The parts of a `snap` that a listing of sources needs. Importing them would create cycles. */
export interface SourceParts {
  /** The adapters of all accounts. */
  readonly adapters: readonly Adapter[];
  /** Creates a listing over accounts. */
  readonly createListing: <Item extends Listed>(
    accounts: readonly ListedAccount<Item>[],
    options: ListOptions,
  ) => Listing<Item>;
}

/**
 * Lists the sources of accounts in the same way as their snapshots. An account without a list of sources is
 * `unsupported`.
 *
 * @throws {InvalidRequestError} when an option or its value is invalid.
 */
export function listSources({ adapters, createListing }: SourceParts, options: SourceOptions): TypedSourceListing {
  checkSourceOptions(options);
  const { type, name, tags, region, onError = "throw", ...reading } = options;
  const types = new Map<string, ReadonlySet<string>>();
  const matchesQuery = createMatcher({ ...(name && { name }), ...(tags && { tags }), ...(region && { region }) });
  // The listing re-reads pages that have moved, and counts each object once by its `ref`.
  const toItem = (source: Source) => ({ ...source, ref: JSON.stringify([source.scope, source.type, source.id]) });
  const wrap = (adapter: Adapter): ListedAccount<ReturnType<typeof toItem>> => ({
    account: adapter.account,
    provider: adapter.provider,
    async *listPages(call) {
      let changes = 0;
      const lists = await listsOf(adapter, call);
      types.set(adapter.account, new Set(lists.map((list) => list.type)));
      const asked = lists.filter((list) => isOneOf(type, list.type));
      const failures: unknown[] = [];
      for (const { readings } of asked) {
        // If a list fails, the others are read to the end first.
        try {
          for (const read of readings) {
            let total: number | undefined;
            for await (const page of read()) {
              if (total !== undefined && page.total !== total) changes++;
              total = page.total;
              yield toPage(page.map(toItem), undefined, changes);
            }
          }
        } catch (error) {
          if (call.signal?.aborted) throw error;
          failures.push(error);
        }
      }
      if (failures.length > 0) throw combineFailures(failures, asked.length);
    },
  });
  const listing = createListing(adapters.map(wrap), { ...reading, onError: "collect" });
  const outcomes = () =>
    listing.outcomes.map(
      (outcome): SourceOutcome =>
        UnsupportedOperationError.isInstance(outcome.error) ? { ...outcome, status: "unsupported" } : outcome,
    );
  const sources: TypedSourceListing = {
    types,
    get outcomes() {
      return outcomes();
    },
    async *[Symbol.asyncIterator]() {
      for await (const item of listing) {
        const { ref: _, ...source } = item;
        if (matchesQuery(item)) yield source;
      }
      if (onError === "collect") return;
      const asked = listing.outcomes.filter(({ status }) => status !== "skipped");
      const failed = asked.filter(({ error }) => error !== undefined && !UnsupportedOperationError.isInstance(error));
      const [first] = asked;
      if (failed.length > 0) throw new ListingError(failed);
      // Otherwise, nothing would distinguish this from accounts without sources.
      if (first && asked.every(({ error }) => error !== undefined)) throw first.error;
    },
    toArray: (given) => collect(sources, given),
  };
  return sources;
}

async function listsOf({ account, provider, sourceLists }: Adapter, call: CallOptions) {
  const lists = await sourceLists?.(call);
  if (lists && lists.length > 0) return lists;
  throw new UnsupportedOperationError(`Account "${account}" (${provider}) cannot list sources.`);
}

function checkSourceOptions(options: SourceOptions): void {
  checkCall("sources", options, Object.keys(OPTIONS));
  const { type, name, tags, onError = "throw" } = options;
  if (!["collect", "throw"].includes(onError)) refuseOption("onError", "one of collect, throw", onError);
  if (name !== undefined && typeof name !== "string") refuseOption("name", "a string", name);
  if (tags !== undefined && !isTexts(tags)) refuseOption("tags", "an array of strings", tags);
  if (type !== undefined && !isTexts([type].flat())) refuseOption("type", "a string or an array of strings", type);
}

// These are keys of a record: the compiler then reports an option that is missing here.
const OPTIONS: Record<keyof SourceOptions, true> = {
  account: true,
  concurrency: true,
  name: true,
  onError: true,
  provider: true,
  region: true,
  signal: true,
  tags: true,
  type: true,
};
