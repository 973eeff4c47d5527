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
import type { Adapter, Capabilities, Explanation } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
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
export function opensandbox<const Account extends string = typeof PROVIDER>(
  options?: OpenSandboxAccountOptions<Account>,
): OpenSandboxAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createOpenSandboxClient(others),
    options: others,
    traits,
    capabilities,
    snapshots,
    explain,
    toQuery: ({ source }) => ({ sandboxId: source?.id }),
    operations: { createSandbox, createSnapshot },
    actions: () => import("./actions/opensandbox.ts"),
  });
}

function explain({ body, status }: ApiError): Explanation {
  const { code: providerCode } = Object(body) as Partial<components["schemas"]["Error"]>;
  return { providerCode, ...(status === 409 && { code: "FAILED_PRECONDITION" }) };
}
