import {
  type components,
  createDisk,
  createGoogleComputeClient,
  createInstance,
  createMachineImage,
  createSnapshot,
  type GoogleComputeClient,
  type GoogleComputeClientOptions,
  traits,
} from "@snap/google-compute";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { GoogleComputeCreateRequest, GoogleComputeRestoreTarget } from "./actions/google-compute.ts";

export type { GoogleComputeCreateRequest, GoogleComputeRestoreTarget };

/** A snapshot, an instant snapshot or a machine image, as Google Compute Engine reports it. */
export type GoogleComputeSnapshot =
  | components["schemas"]["InstantSnapshot"]
  | components["schemas"]["MachineImage"]
  | components["schemas"]["Snapshot"];

/** Options of an account at Google Compute Engine. */
export interface GoogleComputeAccountOptions<Account extends string = string> extends GoogleComputeClientOptions {
  /** The account's name in refs. Default: `google-compute`. */
  account?: Account;
  /** The ids of the projects. Default: `project`. */
  scopes?: ScopeValues;
  /** The regions whose regional snapshots are listed, too, such as `us-central1`. */
  regions?: readonly string[];
  /** The zones whose instant snapshots are listed, too, such as `us-central1-a`. */
  zones?: readonly string[];
}

/** An account at Google Compute Engine. */
export type GoogleComputeAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  GoogleComputeSnapshot,
  Account,
  GoogleComputeClient,
  GoogleComputeCreateRequest,
  GoogleComputeRestoreTarget
>;

const PROVIDER = "google-compute";
const capabilities = {
  create: { vm: "at-once", volume: "at-once" },
  restore: { vm: "new", volume: "new" },
} as const satisfies Capabilities;

/**
 * Creates the adapter of an account at Google Compute Engine. It lists the snapshots of disks and the machine images of
 * one or several projects, and regional and instant snapshots only of the `regions` and `zones` that you pass.
 */
export function googleCompute<const Account extends string = typeof PROVIDER>(
  options?: GoogleComputeAccountOptions<Account>,
): GoogleComputeAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, regions = [], zones = [], ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createGoogleComputeClient(others),
    options: others,
    scopes: { option: "project", values, createClient: createGoogleComputeClient },
    traits,
    capabilities,
    operations: { createDisk, createInstance, createMachineImage, createSnapshot },
    actions: async () => {
      const actions = await import("./actions/google-compute.ts");
      return { ...actions, snapshots: actions.snapshotsOf(regions, zones) };
    },
  });
}
