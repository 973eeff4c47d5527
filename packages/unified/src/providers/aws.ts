import {
  type AWSClient,
  type AWSClientOptions,
  type components,
  createAWSClient,
  createImage,
  createSnapshot,
  createVolume,
  traits,
} from "@snap/aws";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { AwsCreateRequest, AwsRestoreTarget } from "./actions/aws.ts";

export type { AwsCreateRequest, AwsRestoreTarget };

/** A snapshot of a volume, or a machine image, as EC2 reports it. */
export type AwsSnapshot = components["schemas"]["Image"] | components["schemas"]["Snapshot"];

/** Options of an account at AWS. */
export interface AwsAccountOptions<Account extends string = string> extends AWSClientOptions {
  /** The account's name in refs. Default: `aws`. */
  account?: Account;
  /** The regions, or `all`. Default: `region` or, if there is none, `all`. */
  scopes?: ScopeValues;
}

/** An account at AWS. */
export type AwsAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  AwsSnapshot,
  Account,
  AWSClient,
  AwsCreateRequest,
  AwsRestoreTarget
>;

const PROVIDER = "aws";
const capabilities = {
  create: { vm: "at-once", volume: "at-once" },
  restore: { volume: "new" },
} as const satisfies Capabilities;

/** Creates the adapter of an account at AWS. It lists the EBS snapshots and machine images of one or several regions. */
export function aws<const Account extends string = typeof PROVIDER>(
  options?: AwsAccountOptions<Account>,
): AwsAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  return createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createAWSClient(others),
    options: others,
    scopes: { option: "region", values, createClient: createAWSClient },
    traits,
    capabilities,
    operations: { createImage, createSnapshot, createVolume },
    actions: () => import("./actions/aws.ts"),
  });
}
