import {
  type components,
  createHetznerClient,
  createImage,
  createServer,
  type HetznerClient,
  type HetznerClientOptions,
  rebuildServer,
  traits,
} from "@snap/hetzner";
import { images } from "@snap/hetzner/snapshots";
import type { ApiError } from "@snap/runtime";
import type { Adapter, Capabilities, Explanation } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";
import type { HetznerCreateRequest, HetznerRestoreTarget } from "./actions/hetzner.ts";

export type { HetznerCreateRequest, HetznerRestoreTarget };

/** A snapshot or a backup as Hetzner reports it. */
export type HetznerSnapshot = components["schemas"]["Image"];

/** Options of a project at Hetzner. */
export interface HetznerAccountOptions<Account extends string = string> extends HetznerClientOptions {
  /** The account's name in refs. Default: `hetzner`. */
  account?: Account;
}

/** A project at Hetzner. */
export type HetznerAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  HetznerSnapshot,
  Account,
  HetznerClient,
  HetznerCreateRequest,
  HetznerRestoreTarget
>;

const PROVIDER = "hetzner";
const capabilities = { create: { vm: "at-once" }, restore: { vm: "either" } } as const satisfies Capabilities;

/** Creates the adapter of a project at Hetzner. It lists the snapshots and the backups of servers. */
export function hetzner<const Account extends string = typeof PROVIDER>(
  options?: HetznerAccountOptions<Account>,
): HetznerAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createHetznerClient(others),
    options: others,
    traits,
    capabilities,
    snapshots: images,
    explain,
    // The other images belong to Hetzner.
    toQuery: () => ({ type: ["snapshot" as const, "backup" as const] }),
    operations: { createImage, createServer, rebuildServer },
    actions: () => import("./actions/hetzner.ts"),
  });
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  // A server runs one action at a time. After that action, the same call can succeed.
  conflict: { code: "ABORTED", retryable: true },
  locked: { code: "ABORTED", retryable: true },
  protected: { code: "FAILED_PRECONDITION" },
  resource_limit_exceeded: { code: "RESOURCE_EXHAUSTED" },
  uniqueness_error: { code: "ALREADY_EXISTS" },
};

function explain({ body }: ApiError): Explanation {
  const { code } = Object(Object(body).error) as { code?: unknown };
  return typeof code === "string" ? { providerCode: code, ...EXPLANATIONS[code] } : {};
}
