import {
  type components,
  createInstaVMClient,
  createSnapshot,
  createVm,
  createVmSnapshot,
  type InstaVMClient,
  type InstaVMClientOptions,
  traits,
} from "@snap/instavm";
import { snapshots } from "@snap/instavm/snapshots";
import type { ApiError } from "@snap/runtime";
import type { Adapter, Capabilities, Explanation } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";
import type { InstaVMCreateRequest, InstaVMRestoreTarget } from "./actions/instavm.ts";

export type { InstaVMCreateRequest, InstaVMRestoreTarget };

/** A snapshot as InstaVM reports it. */
export type InstaVMSnapshot = components["schemas"]["SnapshotInfo"];

/** Options of an account at InstaVM. */
export interface InstaVMAccountOptions<Account extends string = string> extends InstaVMClientOptions {
  /** The account's name in refs. Default: `instavm`. */
  account?: Account;
}

/** An account at InstaVM. */
export type InstaVMAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  InstaVMSnapshot,
  Account,
  InstaVMClient,
  InstaVMCreateRequest,
  InstaVMRestoreTarget
>;

const PROVIDER = "instavm";
const capabilities = {
  create: { image: "at-once", vm: "at-once" },
  restore: { vm: "new" },
} as const satisfies Capabilities;

/**
 * Creates the adapter of an account at InstaVM. It lists the account's own snapshots and the public system snapshots.
 */
export function instavm<const Account extends string = typeof PROVIDER>(
  options?: InstaVMAccountOptions<Account>,
): InstaVMAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createInstaVMClient(others),
    options: others,
    traits,
    capabilities,
    snapshots,
    explain,
    operations: { createSnapshot, createVm, createVmSnapshot },
    actions: () => import("./actions/instavm.ts"),
  });
}

// InstaVM reports a code only for invalid requests.
function explain({ body }: ApiError): Explanation {
  const { detail } = Object(body) as components["schemas"]["HttpError"];
  return { providerCode: Array.isArray(detail) ? detail[0]?.type : undefined };
}
