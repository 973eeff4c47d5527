import {
  type components,
  createBackup,
  createSnapshot,
  createStackitClient,
  createVolume,
  restoreBackup,
  type StackitClient,
  type StackitClientOptions,
  traits,
} from "@snap/stackit";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { StackitCreateRequest, StackitRestoreTarget } from "./actions/stackit.ts";

export type { StackitCreateRequest, StackitRestoreTarget };

/** A snapshot or a backup of a volume, as STACKIT reports it. */
export type StackitSnapshot = components["schemas"]["Backup"] | components["schemas"]["Snapshot"];

/** Options of an account at STACKIT: a project. */
export interface StackitAccountOptions<Account extends string = string> extends StackitClientOptions {
  /** The account's name in refs. Default: `stackit`. */
  account?: Account;
  /** The regions, such as `eu01`. Default: `region`. */
  scopes?: ScopeValues;
}

/** An account at STACKIT. */
export type StackitAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  StackitSnapshot,
  Account,
  StackitClient,
  StackitCreateRequest,
  StackitRestoreTarget
>;

const PROVIDER = "stackit";
const capabilities = { create: { volume: "at-once" }, restore: { volume: "either" } } as const satisfies Capabilities;

/** Creates the adapter of an account at STACKIT. It lists the snapshots and backups of a project in one or several regions. */
export function stackit<const Account extends string = typeof PROVIDER>(
  options?: StackitAccountOptions<Account>,
): StackitAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createStackitClient(others),
    options: others,
    scopes: { option: "region", values, createClient: createStackitClient },
    traits,
    capabilities,
    operations: { createBackup, createSnapshot, createVolume, restoreBackup },
    actions: () => import("./actions/stackit.ts"),
  });
}
