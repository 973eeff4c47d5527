import {
  type components,
  createE2BClient,
  createSandbox,
  createSnapshot,
  type E2BClient,
  type E2BClientOptions,
  traits,
} from "@snap/e2b";
import { snapshots } from "@snap/e2b/snapshots";
import { type ApiError, SnapError } from "@snap/runtime";
import {
  type Adapter,
  type Capabilities,
  createStandardAdapter,
  type Explanation,
  type ListQuery,
  type SnapshotPage,
  toPage,
} from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { E2BCreateRequest, E2BRestoreTarget } from "./actions/e2b.ts";

export type { E2BCreateRequest, E2BRestoreTarget };

/** A snapshot as E2B reports it. */
export type E2BSnapshot = components["schemas"]["SnapshotInfo"];

/** Options of an account at E2B: a team. */
export interface E2BAccountOptions<Account extends string = string> extends E2BClientOptions {
  /** The account's name in refs. Default: `e2b`. */
  account?: Account;
}

/** An account at E2B. */
export type E2BAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  E2BSnapshot,
  Account,
  E2BClient,
  E2BCreateRequest,
  E2BRestoreTarget
>;

const PROVIDER = "e2b";
const capabilities = { create: { sandbox: "when-ready" }, restore: { sandbox: "new" } } as const satisfies Capabilities;

/**
 * Creates the adapter of an account at E2B. It lists the snapshots of the team's sandboxes. E2B reports neither times
 * nor sizes, and the source only in a listing that is filtered by it. Names begin with the team: `team/name`.
 *
 * E2B deletes a template with all its tags. `delete` therefore refuses a snapshot whose template has other tags, and
 * names them.
 */
export function e2b<const Account extends string = typeof PROVIDER>(
  options?: E2BAccountOptions<Account>,
): E2BAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  const { listPages, ...adapter } = createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createE2BClient(others),
    options: others,
    traits,
    capabilities,
    snapshots,
    explain,
    toQuery: ({ name, source }) => ({
      sandboxID: source?.id,
      // Other names are patterns, or names that E2B refuses.
      name: name && /^[\w./:-]+$/.test(name) ? name : undefined,
    }),
    override: (standard) => ({
      get: (id, call) => standard.get(id, { ...call, query: { name: id } }),
      delete: async (id, call) => (await actions()).deleteAlone({ ...standard, SnapError }, id, call),
    }),
    operations: { createSandbox, createSnapshot },
    actions,
  });
  return { ...adapter, listPages: (asked) => addSource(listPages(asked), asked.query?.source) };
}

const actions = () => import("./actions/e2b.ts");

type Page = SnapshotPage<typeof PROVIDER, E2BSnapshot>;

// Only the filter of the list says which sandbox a snapshot was created from.
async function* addSource(pages: AsyncIterable<Page>, { id }: NonNullable<ListQuery["source"]> = {}) {
  for await (const page of pages) {
    yield id
      ? toPage(
          page.map((each) => ({ ...each, source: { type: "sandbox", id } })),
          page.next,
        )
      : page;
  }
}

function explain({ body }: ApiError): Explanation {
  const { error_code: providerCode, message } = Object(body) as Partial<components["schemas"]["Error"]>;
  const isUsed = typeof message === "string" && /sandboxes using it/i.test(message);
  return { providerCode, ...(isUsed && { code: "FAILED_PRECONDITION" }) };
}
