import type { Operation } from "@snap/codegen/model";
import { SnapError } from "@snap/runtime";
import type { Contract } from "./contract.ts";
import type { ReadingClient } from "./load-adapter.ts";
import type { Observer, ReceivedResponse } from "./observer.ts";
import { fillPath, idParameter, isList, isMeant, readsOf, toPathId } from "./plan.ts";

/** An operation that was called, and the result. */
export interface Call {
  readonly operation: Operation;
  readonly purpose: "list" | "listed id" | "unknown id";
  readonly responses: readonly ReceivedResponse[];
  /** The items of a list. */
  readonly items: readonly unknown[];
  /** The listed item that was requested. */
  readonly wanted?: unknown;
  /** The data of a single response. */
  readonly data?: unknown;
  readonly error?: SnapError | undefined;
}

/** An operation that could not be called. */
export interface Skipped {
  readonly operation: string;
  readonly reason: string;
}

export interface Asking {
  readonly contract: Contract;
  readonly client: ReadingClient;
  readonly observer: Observer;
}

/**
 * The pages are small, so that a few items are enough to see several pages, and only a few pages are read, because the
 * account must not be read completely.
 */
const PAGE_SIZE = 10;
const MOST_PAGES = 4;

/** Calls every operation that reads: lists, then one listed item, then an id that does not exist. */
export async function* ask(asking: Asking): AsyncGenerator<Call | Skipped> {
  const { model } = asking.contract;
  const listed = new Map<string, readonly unknown[]>();
  for (const operation of readsOf(model)) {
    const { collection = "" } = operation.resource ?? {};
    const items = listed.get(collection) ?? [];
    const path = fillPath(model, operation, items);
    if (!path) {
      yield { operation: operation.id, reason: `no listed item of ${collection} has the parameters of its path` };
    } else if (isList(operation)) {
      const call = await list(asking, operation, path);
      listed.set(collection, [...items, ...call.items]);
      yield call;
    } else yield* getBoth(asking, operation, path, items);
  }
}

async function list({ client, observer }: Asking, operation: Operation, path: object): Promise<Call> {
  const { size } = operation.pagination ?? {};
  const query = size ? { [size.parameter]: Math.min(PAGE_SIZE, size.max) } : {};
  const items: unknown[] = [];
  const error = await caught(async () => {
    let pages = 0;
    for await (const page of client.paginate(operation.path, { params: { path, query } }).pages()) {
      items.push(...page.items);
      if (++pages === MOST_PAGES) break;
    }
  });
  return { operation, purpose: "list", responses: await observer.take(operation), items, error };
}

async function* getBoth(asking: Asking, operation: Operation, path: object, items: readonly unknown[]) {
  const { model } = asking.contract;
  const { collection = "" } = operation.resource ?? {};
  const idOf = (item: unknown): unknown => Reflect.get(Object(item), model.collections[collection]?.id ?? "");
  const ids = items.map(idOf);
  const wanted = items.find((item) => isMeant(operation, item) && isAlone(idOf(item), ids));
  const own = wanted === undefined ? undefined : fillPath(model, operation, [wanted]);
  if (!own) yield { operation: operation.id, reason: `no listed item of ${collection} has a usable id` };
  else yield await get(asking, operation, { path: own, id: toPathId(idOf(wanted)), wanted });
  yield await get(asking, operation, { path, id: unknownId(asking.contract, operation) });
}

// A path cannot contain an empty id or an id of only dots, and a shared last segment is ambiguous. Lists may have ids
// of different types.
function isAlone(id: unknown, others: readonly unknown[]): boolean {
  const sendable = id !== undefined && !/^\.{0,2}$/.test(toPathId(id));
  return sendable && others.every((other) => `${other}` === `${id}` || toPathId(other) !== toPathId(id));
}

interface Target {
  readonly path: object;
  readonly id: number | string;
  readonly wanted?: unknown;
}

async function get({ client, observer }: Asking, operation: Operation, { path, id, wanted }: Target): Promise<Call> {
  const params = { path: { ...path, [operation.resource?.id ?? ""]: id } };
  let data: unknown;
  const error = await caught(async () => {
    ({ data } = await client.GET(operation.path, { params }));
  });
  const responses = await observer.take(operation);
  if (wanted === undefined) return { operation, purpose: "unknown id", responses, items: [], error };
  return { operation, purpose: "listed id", responses, items: [], wanted, data, error };
}

// Ids in the format of the contract, because the API may refuse another format with another error.
const UNKNOWN_IDS = ["00000000-0000-4000-8000-000000000000", 9_000_000_000_000];

function unknownId({ validatorFor }: Contract, operation: Operation): number | string {
  const schema = idParameter(operation)?.schema;
  const fits = UNKNOWN_IDS.find((id) => validatorFor(schema, "")?.(id));
  return fits ?? "verify-live-unknown";
}

async function caught(work: () => Promise<void>): Promise<SnapError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (SnapError.isInstance(error)) return error;
    throw error;
  }
}
