import { unwrap } from "@snap/runtime";
import type { Call, Provider } from "./provider.ts";

/** The options of a call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeout?: number;
  readonly retry?: false;
}

type Snapshot = Readonly<Record<string, unknown>>;

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status: number;
  readonly response: Response;
}

interface Client {
  readonly paginate: (
    path: string,
    init: object,
  ) => AsyncIterable<Snapshot> & { pages(): AsyncIterable<{ readonly items: readonly Snapshot[] }> };
}

/** The operations of a provider's snapshots, through its client. */
export interface Connection {
  /** Lists all snapshots. */
  list(): Promise<Snapshot[]>;
  /** Returns the number of snapshots in each page. */
  countPages(size: number): Promise<number[]>;
  /** Sends the request of the list. */
  ask(options: CallOptions): Promise<Result>;
  /** Gets a snapshot, from the list if the API has no other way. */
  find(id: string, options?: CallOptions): Promise<Snapshot | undefined>;
  create(): Promise<Snapshot>;
  remove(id: string): Promise<Result>;
  idOf(snapshot: Snapshot): string;
}

/** Connects a client to a mock cloud of its provider. */
export function connect({ createClient, credentials, resource }: Provider, reach: object): Connection {
  const client = createClient({ ...credentials, ...reach }) as Client;
  const send = (call: Call, id?: string, options: CallOptions = {}): Promise<Result> => {
    const method: unknown = Reflect.get(client, call.method);
    if (typeof method !== "function") throw new Error(`the client has no ${call.method}`);
    const path = call.id === undefined || id === undefined ? {} : { path: { ...call.params["path"], [call.id]: id } };
    const { body } = call;
    return method(call.path, { ...options, params: { ...call.params, ...path }, ...(body !== undefined && { body }) });
  };
  const { list, get, create } = resource;
  const remove = resource.delete;
  const own: Connection = {
    async list() {
      const all: Snapshot[] = [];
      for await (const snapshot of client.paginate(list.path, { params: list.params })) all.push(snapshot);
      return all;
    },
    async countPages(size) {
      const query = list.size === undefined ? {} : { query: { ...list.params["query"], [list.size]: size } };
      const pages: number[] = [];
      const listing = client.paginate(list.path, { params: { ...list.params, ...query } });
      for await (const { items } of listing.pages()) pages.push(items.length);
      return pages;
    },
    ask: (options) => send(list, undefined, options),
    async find(id, options) {
      if (!get) return (await own.list()).find((snapshot) => own.idOf(snapshot) === id);
      const { data, error, status, response } = await send(get, id, options);
      return status === get.missing ? undefined : (at(unwrap({ data, error, status, response }), get.item) as Snapshot);
    },
    async create() {
      if (!create) throw new Error("the contract has no operation that creates a snapshot");
      return at(unwrap(await send(create, NEW)), create.item) as Snapshot;
    },
    async remove(id) {
      if (!remove) throw new Error("the contract has no operation that deletes a snapshot");
      return send(remove, id);
    },
    // A path contains only the last segment of a resource name.
    idOf: (snapshot) => String(snapshot[resource.id]).split("/").at(-1) ?? "",
  };
  return own;
}

// The name of a new snapshot, if the path of the request contains it.
const NEW = "new-1";

function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((holder, key) => Object(holder)[key], value);
}
