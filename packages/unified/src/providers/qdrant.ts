import {
  type components,
  createQdrantClient,
  createSnapshot,
  type QdrantClient,
  type QdrantClientOptions,
  restoreSnapshot,
  traits,
} from "@snap/qdrant";
import { createCompositeAdapter } from "../adapter-kit/composite-adapter.ts";
import type { Adapter, Capabilities, ScopeValues } from "../adapter-kit/index.ts";
import { optionsOf } from "../adapter-kit/options-of.ts";
import type { QdrantCreateRequest, QdrantRestoreTarget } from "./actions/qdrant.ts";

export type { QdrantCreateRequest, QdrantRestoreTarget };

/** A snapshot as Qdrant reports it. */
export type QdrantSnapshot = components["schemas"]["Snapshot"];

/** Options of an account at Qdrant: a server, or a node of a cluster. */
export interface QdrantAccountOptions<Account extends string = string> extends QdrantClientOptions {
  /** The account's name in refs. Default: `qdrant`. */
  account?: Account;
  /** The names of the collections, or `all`. Default: `collection` or, if there is none, `all`. */
  scopes?: ScopeValues;
}

/** An account at Qdrant. */
export type QdrantAdapter<Account extends string> = Adapter<
  typeof PROVIDER,
  QdrantSnapshot,
  Account,
  QdrantClient,
  QdrantCreateRequest,
  QdrantRestoreTarget
>;

const PROVIDER = "qdrant";
const capabilities = {
  create: { collection: "when-ready" },
  restore: { collection: "in-place" },
} as const satisfies Capabilities;

/** Creates the adapter of a Qdrant server. It lists the snapshots of one or several collections. */
export function qdrant<const Account extends string = typeof PROVIDER>(
  options?: QdrantAccountOptions<Account>,
): QdrantAdapter<NoInfer<Account>> {
  const { account = PROVIDER as Account, scopes: values, ...others } = optionsOf(options);
  const adapter: QdrantAdapter<Account> = createCompositeAdapter({
    provider: PROVIDER,
    account,
    client: createQdrantClient(others),
    options: others,
    scopes: { option: "collection", values, createClient: createQdrantClient },
    traits,
    capabilities,
    operations: { createSnapshot, restoreSnapshot },
    actions: () => import("./actions/qdrant.ts"),
  });
  // The source of a snapshot is the scope.
  return {
    ...adapter,
    create: (creation, call) => {
      const scoped = { scope: creation.from.id, ...creation };
      return adapter.create(scoped, call);
    },
  };
}
