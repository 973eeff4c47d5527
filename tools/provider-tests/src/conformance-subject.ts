import { resolve } from "node:path";
import type { Collections, MockCloud, MockCloudOptions, MockWire } from "@snap/mock";
import { readCredentials, readScopes, toOptionValue } from "@snap/openapi/read-client-options";
import type { AdapterOptions, ConformanceSubject, MockAccount } from "@snap/unified/testing";
import { getResponse } from "msw";
import { loadMocks, loadSubject } from "./load-subject.ts";
import { documentsStatus, type ListWords, readLists } from "./read-lists.ts";
import { type Subject, valuesOf } from "./subject.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const COLLECTION = "snapshots";

/** Returns the function that creates mock clouds of any collections. */
export type CreateMockCloud<Kept extends Collections> = (options: MockCloudOptions<Kept>) => MockCloud<Kept>;

/**
 * Returns the subjects of the conformance tests of a provider's adapter: one for each collection that it lists. The
 * contract of the provider states everything else.
 */
export function toConformanceSubjects<Kept extends Collections>(
  provider: string,
  createMockCloud: CreateMockCloud<Kept>,
  subject: Subject<Kept>,
  wire?: MockWire,
): ConformanceSubject[] {
  const { adapter, options: given, creations = {}, restorations = {}, fields = { id: "id" }, collections } = subject;
  if (!adapter)
    throw new Error(`packages/${provider}/test/subject.ts has no \`adapter\`. Add the one of @snap/unified.`);
  const lists = [...readLists(provider).values()];
  const credentials = readCredentials(REPOSITORY, provider);
  const scopes = Object.fromEntries(readScopes(REPOSITORY, provider).map(({ option, value }) => [option, value]));
  const whole = {
    creations,
    restorations,
    createAdapter: ({ credential, ...options }: AdapterOptions) =>
      adapter({
        ...scopes,
        ...valuesOf(given),
        ...Object.fromEntries(credentials.map((each) => [each.option, toOptionValue(each, credential)])),
        retry: false,
        ...options,
        fetch: toSend(options.fetch, wire),
      }),
    goneStatus: documentsStatus(provider, "404") ? undefined : 400,
  };
  const toAccountOf = (list: ListWords, others: readonly string[]) => () =>
    toAccount(createMockCloud({}), list, others, subject);
  if (!collections) {
    const list = lists.find(({ collection }) => collection === COLLECTION) ?? lists[0];
    if (!list)
      throw new Error(`specs/${provider}/openapi.yaml has no list with x-snap-resource and x-snap-pagination.`);
    return [{ ...whole, name: provider, pageSize: list.most ?? null, fields, createAccount: toAccountOf(list, []) }];
  }
  checkRestorations(provider, restorations, collections);
  const names = Object.keys(collections);
  return Object.entries(collections).map(([name, { kinds, fields: own }]) => {
    const list = lists.find(({ collection }) => collection === name);
    if (!list) throw new Error(`specs/${provider}/openapi.yaml has no list of the collection "${name}".`);
    return {
      ...whole,
      name: `${provider} ${name}`,
      pageSize: list.most ?? null,
      fields: own,
      lists: { count: names.length, kinds },
      createAccount: toAccountOf(
        list,
        names.filter((each) => each !== name),
      ),
    };
  });
}

// If the API does not speak JSON, the tests see the requests and responses of the contract.
function toSend(send: typeof fetch, wire: MockWire | undefined): typeof fetch {
  if (!wire) return send;
  return async (input, init) => {
    const request = new Request(input, init);
    return send((await wire.receive(request)) ?? request);
  };
}

// The conformance tests omit restorations of kinds that the collection does not have.
function checkRestorations(
  provider: string,
  restorations: NonNullable<ConformanceSubject["restorations"]>,
  collections: NonNullable<Subject["collections"]>,
): void {
  const known = Object.values(collections).flatMap(({ kinds }) => kinds);
  for (const [kind, restoration] of Object.entries(restorations)) {
    if (restoration && !known.includes(restoration.of))
      throw new Error(
        `packages/${provider}/test/subject.ts: no collection has the kind of \`restorations.${kind}.of\`.`,
      );
  }
}

/** Loads the first subject of the conformance tests of a provider's adapter. */
export async function loadConformanceSubject(provider: string): Promise<ConformanceSubject> {
  const [subject, mocks] = await Promise.all([loadSubject(provider), loadMocks(provider)]);
  const [first] = toConformanceSubjects(provider, mocks.createMockCloud, subject, mocks.contract.wire);
  if (!first) throw new Error(`packages/${provider}/test/subject.ts has no collections.`);
  return first;
}

/** Creates an account that is filled with copies of the example snapshots, each with a new id. Empties other lists. */
function toAccount(
  { clock, handlers, faults, store }: MockCloud,
  { collection, id }: ListWords,
  others: readonly string[],
  { isListed = () => true, compare = () => 0 }: Pick<Subject, "compare" | "isListed">,
): MockAccount {
  for (const objects of others.flatMap((name) => store[name] ?? [])) {
    for (const object of [...objects]) objects.delete(object);
  }
  const snapshots = store[collection];
  if (!snapshots) throw new Error(`The mock cloud has no collection "${collection}".`);
  const examples = [...snapshots].filter(isListed);
  return {
    answer: (request) => getResponse(handlers, request),
    finish: () => clock.advance(600_000),
    fill(count) {
      for (const snapshot of [...snapshots]) snapshots.delete(snapshot);
      for (const [index, example] of examples.entries()) {
        const { [id]: own, ...like } = Object(example);
        snapshots.fill(Math.max(0, Math.ceil((count - index) / examples.length)), like);
      }
      return [...snapshots].sort(compare);
    },
    fail: (status) => faults.add({ with: status }),
  };
}
