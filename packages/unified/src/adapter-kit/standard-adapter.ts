import { type Listing, listOperation } from "@snap/runtime";
import type { Adapter, CreateRequest, PageOptions, RestoreTarget } from "../adapter.ts";
import { loadLater } from "../load-later.ts";
import { loadOnDemand } from "../load-on-demand.ts";
import type { CallContext } from "./add-context.ts";
import { request, requestPages } from "./request.ts";
import { LATER_CALLS, type RequiredInput, type StandardAdapterOptions } from "./standard-account.ts";
import { stateAccount } from "./state-account.ts";
import { readTime } from "./time.ts";
import { toPages } from "./to-pages.ts";
import { toSnapshot } from "./to-snapshot.ts";

/**
 * Creates an adapter that lists, gets, deletes and converts snapshots as the contract of its provider describes them.
 */
export function createStandardAdapter<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest = never,
  Target extends RestoreTarget = never,
  Operations = unknown,
  Input = never,
>(
  given: StandardAdapterOptions<Provider, Raw, Account, Client, Creation, Target, Operations, Input> &
    RequiredInput<NoInfer<Input>>,
): Adapter<Provider, Raw, Account, Client, Creation, Target> {
  const { provider, account, client, snapshots, parameters, toQuery, isListed, explain } = given;
  const { list, fields } = snapshots;
  const context = (operation: string): CallContext => ({ provider, account, operation, explain });
  const convert = (raw: unknown, by = fields) => toSnapshot({ provider, account }, by, raw as Raw);
  const listPages = ({ query = {}, ...options }: PageOptions) => {
    // The type of `given` requires these parameters.
    const input = { ...parameters, ...toQuery?.(query) } as Input;
    const read = listOperation<(client: Client, input: Input, options: object) => Listing<Raw>>(list.path, list.places);
    return toPages(read(client, input, options).pages(), (raw) => convert(raw), list.total, isListed);
  };
  const sendPages = <Page>(operation: string, pages: AsyncIterable<Page>) => requestPages(context(operation), pages);
  const send = <Data>(operation: string, run: () => Promise<Data>) => request(context(operation), run);
  return {
    ...stateAccount(given),
    listPages: (options) => sendPages(list.name, listPages(options)),
    // A program that only lists does not need the code of the other calls.
    ...loadLater(LATER_CALLS, async () =>
      (await loadOnDemand()).createStandardCalls(given, { send, sendPages, convert, listPages, readTime }),
    ),
  };
}
