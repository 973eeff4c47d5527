import {
  type components,
  createBlockStorageSnapshot,
  createBlockStorageVolume,
  createExoscaleClient,
  createSnapshot,
  type ExoscaleClient,
  type ExoscaleClientOptions,
  revertInstance,
  traits,
} from "@snap/exoscale";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { ExoscaleCreateRequest, ExoscaleRestoreTarget } from "./actions/exoscale.ts";

export type { ExoscaleCreateRequest, ExoscaleRestoreTarget };

/** A snapshot of an instance or a volume, as Exoscale reports it. */
export type ExoscaleSnapshot = components["schemas"]["BlockStorageSnapshot"] | components["schemas"]["Snapshot"];

/** Options of an account at Exoscale. */
export interface ExoscaleAccountOptions<Account extends string = string> extends ExoscaleClientOptions {
  /** The account's name in refs. Default: `exoscale`. */
  account?: Account;
  /** The zones, or `all`. Default: `zone` or, if there is none, `all`. */
  scopes?: ScopeValues;
}

/** An account at Exoscale. */
export type ExoscaleAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  ExoscaleSnapshot,
  Account,
  ExoscaleClient,
  ExoscaleCreateRequest,
  ExoscaleRestoreTarget
>;

const PROVIDER = "exoscale";
const capabilities = {
  create: { vm: "at-once", volume: "at-once" },
  restore: { vm: "in-place", volume: "new" },
} as const satisfies Capabilities;

/** Creates the adapter of an account at Exoscale. It lists the snapshots of instances and volumes in one or several zones. */
export function exoscale<const Account extends string = typeof PROVIDER>(
  options?: ExoscaleAccountOptions<Account>,
): ExoscaleAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createExoscaleClient(others),
    options: others,
    scopes: { option: "zone", values, createClient: createExoscaleClient },
    traits,
    capabilities,
    operations: { createBlockStorageSnapshot, createBlockStorageVolume, createSnapshot, revertInstance },
    actions: () => import("./actions/exoscale.ts"),
  });
}
