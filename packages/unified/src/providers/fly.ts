import {
  type components,
  createFlyClient,
  createSnapshot,
  createVolume,
  type FlyClient,
  type FlyClientOptions,
  getVolume,
  listSnapshots,
  traits,
} from "@snap/fly";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { FlyCreateRequest, FlyRestoreTarget } from "./actions/fly.ts";

export type { FlyCreateRequest, FlyRestoreTarget };

/** A snapshot as Fly.io reports it. */
export type FlySnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Fly.io: an app. */
export interface FlyAccountOptions<Account extends string = string> extends FlyClientOptions {
  /** The account's name in refs. Default: `fly`. */
  account?: Account;
  /**
   * The ids of the volumes, or `all`. Default: `volume` or, if there is none, `all`. A deleted volume is listed only if
   * you name it.
   */
  scopes?: ScopeValues;
}

/** An account at Fly.io. */
export type FlyAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  FlySnapshot,
  Account,
  FlyClient,
  FlyCreateRequest,
  FlyRestoreTarget
>;

const PROVIDER = "fly";
const capabilities = { create: { volume: "when-ready" }, restore: { volume: "new" } } as const satisfies Capabilities;

/**
 * Creates the adapter of an app at Fly.io. It lists the snapshots of the app's volumes, except those that are still
 * waiting to be created, because they have no id. Fly.io itself deletes snapshots.
 */
export function fly<const Account extends string = typeof PROVIDER>(
  options?: FlyAccountOptions<Account>,
): FlyAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createFlyClient(others),
    options: others,
    scopes: { option: "volume", values, createClient: createFlyClient },
    traits,
    capabilities,
    operations: { createSnapshot, createVolume, getVolume, listSnapshots },
    actions: () => import("./actions/fly.ts"),
  });
}
