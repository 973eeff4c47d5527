import {
  type components,
  createBlock,
  createBlockSnapshot,
  createSnapshot,
  createVultrClient,
  restoreInstance,
  traits,
  type VultrClient,
  type VultrClientOptions,
} from "@snap/vultr";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { VultrCreateRequest, VultrRestoreTarget } from "./actions/vultr.ts";

export type { VultrCreateRequest, VultrRestoreTarget };

/** A snapshot of an instance or of a volume, as Vultr reports it. */
export type VultrSnapshot = components["schemas"]["Snapshot"] | components["schemas"]["BlockSnapshot"];

/** Options of an account at Vultr. */
export interface VultrAccountOptions<Account extends string = string> extends VultrClientOptions {
  /** The account's name in refs. Default: `vultr`. */
  account?: Account;
}

/** An account at Vultr. */
export type VultrAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  VultrSnapshot,
  Account,
  VultrClient,
  VultrCreateRequest,
  VultrRestoreTarget
>;

const PROVIDER = "vultr";
const capabilities = {
  create: { vm: "at-once", volume: "at-once" },
  restore: { vm: "in-place", volume: "new" },
} as const satisfies Capabilities;

/** Creates the adapter of an account at Vultr. It lists the snapshots of instances and volumes. */
export function vultr<const Account extends string = typeof PROVIDER>(
  options?: VultrAccountOptions<Account>,
): VultrAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createVultrClient(others),
    options: others,
    traits,
    capabilities,
    operations: { createBlock, createBlockSnapshot, createSnapshot, restoreInstance },
    actions: () => import("./actions/vultr.ts"),
  });
}
