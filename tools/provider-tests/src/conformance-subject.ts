import { resolve } from "node:path";
import type { Collections, MockCloud, MockCloudOptions } from "@snap/mock";
import { readCredentials, readScopes } from "@snap/openapi/read-client-options";
import type { ConformanceSubject, MockAccount } from "@snap/unified/testing";
import { getResponse } from "msw";
import { loadMocks, loadSubject } from "./load-subject.ts";
import { readLists } from "./read-lists.ts";
import { type Subject, valuesOf } from "./subject.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const COLLECTION = "snapshots";

/** Returns the function that creates mock clouds of any collections. */
export type CreateMockCloud<Kept extends Collections> = (options: MockCloudOptions<Kept>) => MockCloud<Kept>;

/**
 * Returns the subject of the conformance tests of a provider's adapter. The contract of the provider states everything
 * else.
 */
export function toConformanceSubject<Kept extends Collections>(
  provider: string,
  createMockCloud: CreateMockCloud<Kept>,
  subject: Subject<Kept>,
): ConformanceSubject {
  const { adapter, options: given, creations = {}, restorations = {}, fields = { id: "id" } } = subject;
  if (!adapter)
    throw new Error(`packages/${provider}/test/subject.ts has no \`adapter\`. Add the one of @snap/unified.`);
  const lists = [...readLists(provider).values()];
  const list = lists.find(({ collection }) => collection === COLLECTION) ?? lists[0];
  if (!list) throw new Error(`specs/${provider}/openapi.yaml has no list with x-snap-resource and x-snap-pagination.`);
  const credentials = readCredentials(REPOSITORY, provider);
  const scopes = Object.fromEntries(readScopes(REPOSITORY, provider).map(({ option, value }) => [option, value]));
  return {
    name: provider,
    pageSize: list.most ?? null,
    creations,
    restorations,
    fields,
    createAdapter: ({ credential, ...options }) =>
      adapter({
        ...scopes,
        ...valuesOf(given),
        ...Object.fromEntries(credentials.map(({ option, prefix }) => [option, `${prefix}${credential}`])),
        retry: false,
        ...options,
      }),
    createAccount: () => toAccount(createMockCloud({}), list, subject.isListed),
  };
}

/** Loads the subject of the conformance tests of a provider's adapter. */
export async function loadConformanceSubject(provider: string): Promise<ConformanceSubject> {
  const [subject, mocks] = await Promise.all([loadSubject(provider), loadMocks(provider)]);
  return toConformanceSubject(provider, mocks.createMockCloud, subject);
}

/** Creates an account that is filled with copies of the example snapshots, each with a new id. */
function toAccount(
  { clock, handlers, faults, store }: MockCloud,
  { collection, id }: { readonly collection: string; readonly id: string },
  isListed: Subject["isListed"] = () => true,
): MockAccount {
  const snapshots = store[collection];
  if (!snapshots) throw new Error(`The mock cloud has no collection "${collection}".`);
  const examples = [...snapshots].filter(isListed);
  return {
    answer: (request) => getResponse(handlers, request),
    finish: () => clock.advance(600_000),
    fill(count) {
      for (const snapshot of [...snapshots]) snapshots.delete(snapshot);
      return Array.from({ length: count }, (_, index) => {
        const { [id]: own, ...like } = Object(examples[index % examples.length]);
        return snapshots.make(like);
      });
    },
    fail: (status) => faults.add({ with: status }),
  };
}
