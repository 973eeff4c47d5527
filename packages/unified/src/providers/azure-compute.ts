import {
  type AzureComputeClient,
  type AzureComputeClientOptions,
  type components,
  createAzureComputeClient,
  createDisk,
  createSnapshot,
  getDisk,
  traits,
} from "@snap/azure-compute";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { AzureComputeCreateRequest, AzureComputeRestoreTarget } from "./actions/azure-compute.ts";

export type { AzureComputeCreateRequest, AzureComputeRestoreTarget };

/** A snapshot as Azure reports it. */
export type AzureComputeSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Azure: a subscription. */
export interface AzureComputeAccountOptions<Account extends string = string> extends AzureComputeClientOptions {
  /** The account's name in refs. Default: `azure-compute`. */
  account?: Account;
  /** The names of the resource groups, or `all`. Default: `resourceGroup` or, if there is none, `all`. */
  scopes?: ScopeValues;
}

/** An account at Azure. */
export type AzureComputeAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  AzureComputeSnapshot,
  Account,
  AzureComputeClient,
  AzureComputeCreateRequest,
  AzureComputeRestoreTarget
>;

const PROVIDER = "azure-compute";
const capabilities = { create: { volume: "at-once" }, restore: { volume: "new" } } as const satisfies Capabilities;

/** Creates the adapter of an account at Azure. It lists the snapshots of the resource groups of a subscription. */
export function azureCompute<const Account extends string = typeof PROVIDER>(
  options?: AzureComputeAccountOptions<Account>,
): AzureComputeAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createAzureComputeClient(others),
    options: others,
    scopes: { option: "resourceGroup", values, createClient: createAzureComputeClient },
    traits,
    capabilities,
    operations: { createDisk, createSnapshot, getDisk },
    actions: () => import("./actions/azure-compute.ts"),
  });
}
