import {
  type components,
  createOpenSandboxClient,
  createSandbox,
  createSnapshot,
  type OpenSandboxClient,
  type OpenSandboxClientOptions,
  traits,
} from "@snap/opensandbox";
import { snapshots } from "@snap/opensandbox/snapshots";
import type { ApiError } from "@snap/runtime";
import { type Adapter, type Capabilities, type Explanation, type Snapshot, toPage } from "../adapter-kit/index.ts";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";
import type { OpenSandboxCreateRequest, OpenSandboxRestoreTarget } from "./actions/opensandbox.ts";

export type { OpenSandboxCreateRequest, OpenSandboxRestoreTarget };

/** A snapshot as OpenSandbox reports it. */
export type OpenSandboxSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at OpenSandbox: a server. */
export interface OpenSandboxAccountOptions<Account extends string = string> extends OpenSandboxClientOptions {
  /** The account's name in refs. Default: `opensandbox`. */
  account?: Account;
}

/** An account at OpenSandbox. */
export type OpenSandboxAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  OpenSandboxSnapshot,
  Account,
  OpenSandboxClient,
  OpenSandboxCreateRequest,
  OpenSandboxRestoreTarget
>;

const PROVIDER = "opensandbox";
const capabilities = { create: { sandbox: "at-once" }, restore: { sandbox: "new" } } as const satisfies Capabilities;

/** Creates the adapter of an OpenSandbox server. Its snapshots have the files of sandboxes, but not their memory. */
export function opensandbox<const Account extends string = typeof PROVIDER>({
  account = PROVIDER as Account,
  ...options
}: OpenSandboxAccountOptions<Account> = {}): OpenSandboxAdapter<NoInfer<Account>> {
  const { listPages, ...adapter } = createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createOpenSandboxClient(options),
    options,
    traits,
    capabilities,
    snapshots,
    explain,
    toQuery: ({ source }) => ({ sandboxId: source?.id }),
    override: (standard) => ({ get: async (id, call) => withOwnError(await standard.get(id, call)) }),
    operations: { createSandbox, createSnapshot },
    actions: () => import("./actions/opensandbox.ts"),
  });
  return {
    ...adapter,
    async *listPages(asked) {
      for await (const page of listPages(asked)) yield toPage(page.map(withOwnError), page.next, page.total);
    },
  };
}

// The message of a snapshot that has not failed is not an error.
function withOwnError<Item extends Snapshot>(snapshot: Item): Item {
  return snapshot.state === "failed" ? snapshot : { ...snapshot, error: null };
}

function explain({ body, status }: ApiError): Explanation {
  const { code: providerCode } = Object(body) as Partial<components["schemas"]["Error"]>;
  return { providerCode, ...(status === 409 && { code: "FAILED_PRECONDITION" }) };
}
