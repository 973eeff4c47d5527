import {
  type components,
  createDigitalOceanClient,
  createDropletAction,
  createVolume,
  createVolumeSnapshot,
  type DigitalOceanClient,
  type DigitalOceanClientOptions,
  traits,
} from "@snap/digitalocean";
import { snapshots } from "@snap/digitalocean/snapshots";
import type { ApiError } from "@snap/runtime";
import type { Adapter, Capabilities, Explanation, SnapshotKind } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";
import type { DigitalOceanCreateRequest, DigitalOceanRestoreTarget } from "./actions/digitalocean.ts";

export type { DigitalOceanCreateRequest, DigitalOceanRestoreTarget };

/** A snapshot as DigitalOcean reports it. */
export type DigitalOceanSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at DigitalOcean. */
export interface DigitalOceanAccountOptions<Account extends string = string> extends DigitalOceanClientOptions {
  /** The account's name in refs. Default: `digitalocean`. */
  account?: Account;
}

/** An account at DigitalOcean. */
export type DigitalOceanAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  DigitalOceanSnapshot,
  Account,
  DigitalOceanClient,
  DigitalOceanCreateRequest,
  DigitalOceanRestoreTarget
>;

const PROVIDER = "digitalocean";
const capabilities = {
  create: { vm: "when-ready", volume: "at-once" },
  restore: { vm: "in-place", volume: "new" },
} as const satisfies Capabilities;

/** Creates the adapter of an account at DigitalOcean. It lists the snapshots of droplets and volumes. */
export function digitalocean<const Account extends string = typeof PROVIDER>(
  options?: DigitalOceanAccountOptions<Account>,
): DigitalOceanAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createDigitalOceanClient(others),
    options: others,
    traits,
    capabilities,
    snapshots,
    explain,
    toQuery: ({ source }) => ({ resource_type: RESOURCE_TYPES[source?.type ?? ""] }),
    operations: { createDropletAction, createVolume, createVolumeSnapshot },
    actions: () => import("./actions/digitalocean.ts"),
  });
}

const RESOURCE_TYPES: Readonly<Partial<Record<SnapshotKind, "droplet" | "volume">>> = {
  vm: "droplet",
  volume: "volume",
};

// A droplet or volume runs one action at a time. After that action, the same call can succeed.
function explain({ body }: ApiError): Explanation {
  const { id: providerCode, message } = Object(body) as Partial<components["schemas"]["Error"]>;
  const isBusy = typeof message === "string" && /pending event/i.test(message);
  return { providerCode, ...(isBusy && { code: "ABORTED", retryable: true }) };
}
