import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import { loadLater } from "../load-later.ts";
import { loadOnDemand } from "../load-on-demand.ts";
import { capabilitiesOf } from "./capabilities-of.ts";
import type { CompositeAdapterOptions } from "./composite-account.ts";
import { request, requestPages } from "./request.ts";
import { LATER_CALLS } from "./standard-account.ts";
import { createStandardAdapter } from "./standard-adapter.ts";

/**
 * Creates an adapter for an account whose snapshots are in several lists: in several collections, in several scopes such
 * as projects, or both. It reads the lists in parallel. If a list fails, the others are read to the end first.
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
    capabilities: capabilitiesOf(capabilities, snapshots),
    async *listPages(options) {
      const { listPages } = await load();
      yield* requestPages(context(first.list.name), listPages(options));
    },
    ...loadLater(LATER_CALLS, load, (name, call) => send(`${name}Snapshot`, call)),
  };
}
