import { toMilliseconds } from "@snap/runtime";
import type { FindAdapter } from "../act/locate.ts";
import { runAccounts } from "../act/run-accounts.ts";
import type { Adapter, CallOptions } from "../adapter.ts";
import { ListingError } from "../list/outcome.ts";
import { listSources, type SourceParts } from "../sources/list-sources.ts";
import type { SourceListing, SourceOutcome } from "../sources/source-listing.ts";
import { AccountCreations } from "./account-creations.ts";
import { CreateAllAbortError, CreateAllError, type CreateAllResult } from "./create-all-error.ts";
import {
  type CreateAllOptions,
  type CreateAllRequest,
  checkCreateAll,
  checkSource,
  type SourceToCapture,
} from "./create-all-options.ts";
import { createNameTemplate } from "./name-template.ts";

/** The parts of a `snap` that `createAll` needs. */
export interface CreateAllParts extends SourceParts {
  readonly find: FindAdapter;
}

/** Creates a snapshot of each source, in all accounts in parallel. Skips sources that have a young snapshot. */
export async function createAll(
  { find, ...parts }: CreateAllParts,
  request: CreateAllRequest,
  options: CreateAllOptions,
): Promise<CreateAllResult> {
  checkCreateAll(request, options);
  const { unlessYoungerThan } = request;
  const { concurrency, onError = "throw", onStep, perAccount = {}, signal, timeout } = options;
  const now = new Date();
  const template = createNameTemplate(request.name, now);
  const since =
    unlessYoungerThan === undefined
      ? undefined
      : now.getTime() - toMilliseconds(unlessYoungerThan, "unlessYoungerThan");
  const { sources, unlisted } = await readSources(parts, request.sources, { signal });
  const accounts = groupByAccount(sources, find);
  const again = unlessYoungerThan === undefined ? " with `unlessYoungerThan`" : "";
  const result = await runAccounts(
    (hasEnded) =>
      [...accounts].map(
        ([adapter, own]) =>
          new AccountCreations({
            ...perAccount,
            adapter,
            sources: own,
            template,
            since,
            timeout,
            signal,
            createListing: parts.createListing,
            hasEnded,
          }),
      ),
    {
      concurrency,
      onStep,
      signal,
      toAbortError: (message, steps, cause) =>
        new CreateAllAbortError(`${message} Call \`createAll\` again${again} to resume.`, steps, cause),
    },
  );
  const whole = { ...result, unlisted };
  const incomplete = result.steps.some(({ status }) => status === "failed" || status === "untried");
  if (onError === "throw" && (incomplete || unlisted.length > 0)) throw new CreateAllError(whole, again);
  return whole;
}

// Sources that could not be listed must not prevent snapshots of the others.
async function readSources(
  parts: SourceParts,
  given: CreateAllRequest["sources"],
  { signal }: CallOptions,
): Promise<{ readonly sources: readonly SourceToCapture[]; readonly unlisted: readonly SourceOutcome[] }> {
  if (Array.isArray(given)) return { sources: given, unlisted: [] };
  const listing = isListing(given)
    ? given
    : listSources(parts, { ...(given as object), ...(signal && { signal }), onError: "throw" });
  const sources: SourceToCapture[] = [];
  try {
    for await (const source of listing) sources.push(source);
  } catch (error) {
    if (!ListingError.isInstance(error)) throw error;
  }
  const { outcomes = [] } = listing as Partial<SourceListing>;
  return { sources, unlisted: outcomes.filter(({ status }) => status === "failed" || status === "partial") };
}

function isListing(given: CreateAllRequest["sources"]): given is AsyncIterable<SourceToCapture> {
  return Symbol.asyncIterator in given;
}

// A source that is listed twice is captured once.
function groupByAccount(
  sources: readonly SourceToCapture[],
  find: CreateAllParts["find"],
): Map<Adapter, SourceToCapture[]> {
  const accounts = new Map<Adapter, Map<string, SourceToCapture>>();
  for (const [index, source] of sources.entries()) {
    checkSource(source, index);
    const adapter = find(source.account, source.account);
    const own = accounts.get(adapter) ?? new Map<string, SourceToCapture>();
    accounts.set(adapter, own.set(JSON.stringify([source.scope ?? null, source.type, source.id]), source));
  }
  return new Map([...accounts].map(([adapter, own]) => [adapter, [...own.values()]]));
}
