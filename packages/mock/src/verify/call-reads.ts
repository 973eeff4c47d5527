import { SnapError } from "@snap/runtime";
import type { MockContract, MockOperation } from "../mock-operation.ts";
import type { ObservedResponse, Observer } from "./observe.ts";
import { fillPath, isList, isMeant, parametersOf, readsOf, toPathId, unknownId } from "./plan-reads.ts";

/** The methods of a provider's client that send reads. */
export interface ReadingClient {
  /** Sends a GET. */
  readonly GET: (path: string, init: object) => Promise<{ readonly data?: unknown }>;
  /** Reads the pages of a list. */
  readonly paginate: (path: string, init: object) => { pages(): AsyncIterable<{ readonly items: readonly unknown[] }> };
}

/** An operation that was called, and the result. */
export interface ReadCall {
  /** The operation of the contract that was called. */
  readonly operation: MockOperation;
  /** What was requested. */
  readonly purpose: "list" | "listed id" | "unknown id";
  /** The responses: one for each page, and one for each repetition of a request. */
  readonly responses: readonly ObservedResponse[];
  /** The items of a list. */
  readonly items: readonly unknown[];
  /** The listed item that was requested. */
  readonly wanted?: unknown;
  /** The data of a single response. */
  readonly data?: unknown;
  /** Why the client could not use the last response, or received none. */
  readonly error?: SnapError | undefined;
}

/** An operation that could not be called. */
export interface SkippedRead {
  /** The operationId. */
  readonly operation: string;
  /** Why the operation could not be called, or why its responses cannot be compared. */
  readonly reason: string;
  /** The status of the response that refused the credential. */
  readonly status?: number;
}

/** What is needed to call the operations of a contract. */
export interface ReadPlan {
  readonly contract: MockContract;
  readonly client: ReadingClient;
  readonly observer: Observer;
  readonly baseUrl: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The pages are small, so that a few items are enough to see several pages, and only a few pages are read, because the
 * account must not be read completely.
 */
const PAGE_SIZE = 10;
const MOST_PAGES = 4;

/**
 * Calls every operation that reads a collection: lists, then one listed item, then an id that does not exist. The
 * parameters of paths come from listed items, and from the requests that the observer has seen.
 */
export async function* callReads(plan: ReadPlan): AsyncGenerator<ReadCall | SkippedRead> {
  const { contract, observer, baseUrl } = plan;
  const listed = new Map<string, readonly unknown[]>();
  for (const operation of readsOf(contract)) {
    const { collection = "" } = operation.resource ?? {};
    const items = listed.get(collection) ?? [];
    const path = fillPath(operation, items, parametersOf(contract, observer.responses, baseUrl));
    if (!path) {
      yield { operation: operation.id, reason: `no listed item of ${collection} has the parameters of its path` };
    } else if (isList(operation)) {
      const call = await list(plan, operation, path);
      listed.set(collection, [...items, ...call.items]);
      yield call;
    } else yield* getBoth(plan, operation, path, items);
  }
}

type Path = Readonly<Record<string, string>>;

async function list(plan: ReadPlan, operation: MockOperation, path: Path): Promise<ReadCall> {
  const { size } = operation.pagination ?? {};
  const query = size ? { [size.parameter]: Math.min(PAGE_SIZE, size.max) } : {};
  const items: unknown[] = [];
  const { error, responses } = await watch(plan, async (signal) => {
    let pages = 0;
    for await (const page of plan.client.paginate(operation.path, { params: { path, query }, signal }).pages()) {
      items.push(...page.items);
      if (++pages === MOST_PAGES) break;
    }
  });
  return { operation, purpose: "list", responses, items, error };
}

async function* getBoth(plan: ReadPlan, operation: MockOperation, path: Path, items: readonly unknown[]) {
  const { contract, observer, baseUrl } = plan;
  const { collection = "" } = operation.resource ?? {};
  const idOf = (item: unknown): unknown => Reflect.get(Object(item), contract.collections[collection]?.id ?? "");
  const ids = items.map(idOf);
  const wanted = items.find((item) => isMeant(operation, item) && isAlone(idOf(item), ids));
  const known = parametersOf(contract, observer.responses, baseUrl);
  const own = wanted === undefined ? undefined : fillPath(operation, [wanted], known);
  if (!own) yield { operation: operation.id, reason: `no listed item of ${collection} has a usable id` };
  else yield await get(plan, operation, { path: own, id: toPathId(idOf(wanted)), wanted });
  yield await get(plan, operation, { path, id: unknownId(contract, operation) });
}

// A path cannot contain an empty id or an id of only dots, and a shared last segment is ambiguous. Lists may have ids
// of different types.
function isAlone(id: unknown, others: readonly unknown[]): boolean {
  const sendable = id !== undefined && !/^\.{0,2}$/.test(toPathId(id));
  return sendable && others.every((other) => `${other}` === `${id}` || toPathId(other) !== toPathId(id));
}

interface Target {
  readonly path: Path;
  readonly id: number | string;
  readonly wanted?: unknown;
}

async function get(plan: ReadPlan, operation: MockOperation, { path, id, wanted }: Target): Promise<ReadCall> {
  const params = { path: { ...path, [operation.resource?.id ?? ""]: id } };
  let data: unknown;
  const { error, responses } = await watch(plan, async (signal) => {
    ({ data } = await plan.client.GET(operation.path, { params, signal }));
  });
  if (wanted === undefined) return { operation, purpose: "unknown id", responses, items: [], error };
  return { operation, purpose: "listed id", responses, items: [], wanted, data, error };
}

// Returns the responses that arrive meanwhile.
async function watch({ observer, signal }: ReadPlan, work: (signal: AbortSignal | undefined) => Promise<void>) {
  const before = observer.responses.length;
  try {
    await work(signal);
    return { responses: observer.responses.slice(before) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!SnapError.isInstance(error)) throw error;
    return { responses: observer.responses.slice(before), error };
  }
}
