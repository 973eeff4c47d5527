import {
  type components,
  createNeonClient,
  createSnapshot,
  type NeonClient,
  type NeonClientOptions,
  restoreSnapshot,
  traits,
} from "@snap/neon";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { NeonCreateRequest, NeonRestoreTarget } from "./actions/neon.ts";

export type { NeonCreateRequest, NeonRestoreTarget };

/** A snapshot as Neon reports it. */
export type NeonSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Neon. */
export interface NeonAccountOptions<Account extends string = string> extends NeonClientOptions {
  /** The account's name in refs. Default: `neon`. */
  account?: Account;
  /** The ids of the projects, or `all`. Default: `projectId` or, if there is none, `all`. */
  scopes?: ScopeValues;
}

/** An account at Neon. */
export type NeonAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  NeonSnapshot,
  Account,
  NeonClient,
  NeonCreateRequest,
  NeonRestoreTarget
>;

const PROVIDER = "neon";
const capabilities = {
  create: { database: "at-once" },
  restore: { database: "either" },
} as const satisfies Capabilities;

/** Creates the adapter of an account at Neon. It lists the snapshots of the branches of one or several projects. */
export function neon<const Account extends string = typeof PROVIDER>(
  options?: NeonAccountOptions<Account>,
): NeonAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createNeonClient(others),
    options: others,
    scopes: { option: "projectId", values, createClient: createNeonClient },
    traits,
    capabilities,
    operations: { createSnapshot, restoreSnapshot },
    actions: () => import("./actions/neon.ts"),
  });
}
