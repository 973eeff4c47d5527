import {
  type components,
  createDaytonaClient,
  createSandbox,
  createSandboxSnapshot,
  createSnapshot,
  type DaytonaClient,
  type DaytonaClientOptions,
  traits,
} from "@snap/daytona";
import { snapshots } from "@snap/daytona/snapshots";
import type { ApiError } from "@snap/runtime";
import type { Adapter, Capabilities, Explanation } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import { createStandardAdapter } from "../adapter-kit/standard-adapter.ts";
import type { DaytonaCreateRequest, DaytonaRestoreTarget } from "./actions/daytona.ts";

export type { DaytonaCreateRequest, DaytonaRestoreTarget };

/** A snapshot as Daytona reports it. */
export type DaytonaSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Daytona: an organization. */
export interface DaytonaAccountOptions<Account extends string = string> extends DaytonaClientOptions {
  /** The account's name in refs. Default: `daytona`. */
  account?: Account;
}

/** An account at Daytona. */
export type DaytonaAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  DaytonaSnapshot,
  Account,
  DaytonaClient,
  DaytonaCreateRequest,
  DaytonaRestoreTarget
>;

const PROVIDER = "daytona";
const capabilities = {
  create: { image: "at-once", sandbox: "when-ready" },
  restore: { sandbox: "new" },
} as const satisfies Capabilities;

/**
 * Creates the adapter of an account at Daytona. It lists the snapshots of the organization and the general snapshots of
 * Daytona, which are public. A snapshot whose state is `inactive` is ready, but must be activated before `restore`.
 */
export function daytona<const Account extends string = typeof PROVIDER>(
  options?: DaytonaAccountOptions<Account>,
): DaytonaAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, ...others } = optionsOf(options);
  return createStandardAdapter({
    provider: PROVIDER,
    account,
    client: createDaytonaClient(others),
    options: others,
    traits,
    capabilities,
    snapshots,
    explain,
    // The default order changes while sandboxes are started, so a listing could miss snapshots between pages.
    toQuery: ({ name, source }) => ({
      sort: "createdAt" as const,
      order: "asc" as const,
      sourceSandboxId: source?.type === "sandbox" ? source.id : undefined,
      // Other names are patterns.
      name: name && /^[\w./:@-]+$/.test(name) ? name : undefined,
    }),
    operations: { createSandbox, createSandboxSnapshot, createSnapshot },
    actions: () => import("./actions/daytona.ts"),
  });
}

// Daytona reports an exceeded quota with the status 400.
function explain({ body }: ApiError): Explanation {
  const { message } = Object(body) as { message?: unknown };
  return typeof message === "string" && /quota exceeded/i.test(message) ? { code: "RESOURCE_EXHAUSTED" } : {};
}
