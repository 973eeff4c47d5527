import {
  type components,
  createOpenStackCinderClient,
  createSnapshot,
  createVolume,
  type OpenStackCinderClient,
  type OpenStackCinderClientOptions,
  restoreBackup,
  revertVolume,
  traits,
} from "@snap/openstack-cinder";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { OpenStackCinderCreateRequest, OpenStackCinderRestoreTarget } from "./actions/openstack-cinder.ts";

export type { OpenStackCinderCreateRequest, OpenStackCinderRestoreTarget };

/** A snapshot or a backup as OpenStack reports it. */
export type OpenStackCinderSnapshot = components["schemas"]["Backup"] | components["schemas"]["Snapshot"];

/** Options of an account at an OpenStack cloud: a project. */
export interface OpenStackCinderAccountOptions<Account extends string = string> extends OpenStackCinderClientOptions {
  /** The account's name in refs. Default: `openstack-cinder`. */
  account?: Account;
}

/** An account at an OpenStack cloud. */
export type OpenStackCinderAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  OpenStackCinderSnapshot,
  Account,
  OpenStackCinderClient,
  OpenStackCinderCreateRequest,
  OpenStackCinderRestoreTarget
>;

const PROVIDER = "openstack-cinder";
const capabilities = { create: { volume: "at-once" }, restore: { volume: "either" } } as const satisfies Capabilities;

/**
 * Creates the adapter of a project in an OpenStack cloud: `openstackCinder(await keystone())`, with `keystone` from
 * `@snap/openstack-cinder/auth`. It lists the snapshots and the backups of volumes, and creates snapshots.
 */
export function openstackCinder<const Account extends string = typeof PROVIDER>(
  options?: OpenStackCinderAccountOptions<Account>,
): OpenStackCinderAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createOpenStackCinderClient(others),
    options: others,
    traits,
    capabilities,
    operations: { createSnapshot, createVolume, restoreBackup, revertVolume },
    actions: () => import("./actions/openstack-cinder.ts"),
  });
}
