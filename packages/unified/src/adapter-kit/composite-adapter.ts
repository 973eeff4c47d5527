import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import { loadOnDemand } from "../load-on-demand.ts";
import type { CompositeAdapterOptions } from "./composite-account.ts";
import { request, requestPages } from "./request.ts";
import { createStandardAdapter } from "./standard-adapter.ts";

/**
 * Creates an adapter for an account whose snapshots are in several lists: in several collections, in several scopes such
 * as projects, or both. It reads the lists side by side. If a list fails, the others are read to the end first.
 */
export function createCompositeAdapter<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest = never,
  Target extends RestoreTarget = never,
  Operations = unknown,
>(
  given: CompositeAdapterOptions<Provider, Raw, Account, Client, Creation, Target, Operations>,
): Adapter<Provider, Raw, Account, Client, Creation, Target> {
  const { snapshots, scopes: _, ...rest } = given;
  const { provider, account, explain, capabilities } = given;
  const [first] = snapshots;
  const context = (operation: string) => ({ provider, account, operation, explain });
  const send = <Data>(operation: string, run: () => Promise<Data>) => request(context(operation), run);
  // A program that lists no such account does not need the code of the calls.
  const create = async () =>
    (await loadOnDemand()).createCompositeCalls(given, {
      createPart: (part) => createStandardAdapter({ ...rest, ...part }),
      send,
    });
  let calls: ReturnType<typeof create> | undefined;
  const load = () => (calls ??= create());
  return {
    ...createStandardAdapter({ ...rest, snapshots: first }),
    capabilities: {
      ...capabilities,
      ...(snapshots.every(({ get }) => get) ? {} : { get: "listed" }),
      ...(snapshots.some((each) => each.delete) ? {} : { delete: false }),
      ...(snapshots.some(({ rename }) => rename) && { rename: true }),
      ...(snapshots.some(({ protect }) => protect) && { protect: true }),
      ...(snapshots.some(({ get, fields }) => (get?.fields ?? fields).state) ? {} : { state: false }),
    },
    async *listPages(options) {
      const { listPages } = await load();
      yield* requestPages(context(first.list.name), listPages(options));
    },
    get: (id, call) => send("getSnapshot", async () => (await load()).get(id, call)),
    delete: (id, call) => send("deleteSnapshot", async () => (await load()).delete(id, call)),
    rename: (id, name, call) => send("renameSnapshot", async () => (await load()).rename(id, name, call)),
    protect: (id, on, call) => send("protectSnapshot", async () => (await load()).protect(id, on, call)),
    create: (creation, call) => send("createSnapshot", async () => (await load()).create(creation, call)),
    restore: (snapshot, into, call) =>
      send("restoreSnapshot", async () => (await load()).restore(snapshot, into, call)),
    resume: (started, call) => send("resume", async () => (await load()).resume(started, call)),
  };
}
