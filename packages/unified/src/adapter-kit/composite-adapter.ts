import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import { loadLater } from "../load-later.ts";
import { loadOnDemand } from "../load-on-demand.ts";
import type { CompositeAdapterOptions } from "./composite-account.ts";
import { request, requestPages } from "./request.ts";
import { LATER_CALLS } from "./standard-account.ts";
import { createStandardAdapter } from "./standard-adapter.ts";
import { stateAccount } from "./state-account.ts";

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
  // The code of the calls and the actions is loaded on first use: a program that lists no such account does not need
  // it.
  const create = () =>
    Promise.all([loadOnDemand(), given.actions()]).then(([code, actions]) =>
      code.createCompositeCalls(given, actions, { createStandardAdapter, request, requestPages }),
    );
  let calls: ReturnType<typeof create> | undefined;
  const load = () => {
    calls ??= create();
    // Code that could not be loaded, for example offline, is loaded again by the next call.
    calls.catch(() => (calls = undefined));
    return calls;
  };
  return {
    ...stateAccount(given),
    async *listPages(options) {
      yield* (await load()).listPages(options);
    },
    ...loadLater(LATER_CALLS, load),
  };
}
