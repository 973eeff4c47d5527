import type { SnapshotDescription } from "@snap/runtime";
import type { Adapter, CreateRequest, RestoreTarget } from "../adapter.ts";
import type { Snapshot } from "../snapshot.ts";
import type { CallContext } from "./add-context.ts";
import type { StandardAccount, StandardActions, StandardAdapterOptions } from "./standard-account.ts";

/** The scopes of an account: their values, such as the ids of projects, or `all`. */
export type ScopeValues = readonly string[] | "all";

/** Describes an account for `createCompositeAdapter`. */
export interface CompositeAdapterOptions<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest,
  Target extends RestoreTarget,
  Operations,
> extends Omit<
    StandardAdapterOptions<Provider, Raw, Account, Client, Creation, Target, Operations>,
    LoadedOption | "snapshots"
  > {
  /** Loads the descriptions of the snapshots and the actions: everything except the client and its options. */
  readonly actions: () => Promise<CompositeActions<Provider, Raw, Client, Creation, Target, Operations>>;
  /**
   * The scopes in which snapshots are listed. Each snapshot then has the id `<scope>:<id>`, in which the scope is
   * percent-encoded.
   */
  readonly scopes?: {
    /** The option of the client that selects a scope, such as `projectId`. */
    readonly option: string;
    /** The scopes. Default: the scope that the option or its environment variable selects, or else `all`. */
    readonly values?: ScopeValues | undefined;
    /** Creates a client for one scope. */
    readonly createClient: (options: never) => Client;
  };
}

/** The options of a standard adapter that a composite adapter loads on first use. */
type LoadedOption = "explain" | "isListed" | "override" | "toParameter" | "toQuery";

/** What a composite adapter loads on first use. */
export interface CompositeActions<Provider extends string, Raw, Client, Creation, Target, Operations>
  extends StandardActions<
      StandardAccount<Provider, Raw, Client, Operations>,
      Snapshot<Provider, Raw>,
      Creation,
      Target
    >,
    Pick<StandardAdapterOptions<Provider, Raw, string, Client, never, never, Operations>, LoadedOption> {
  /**
   * The descriptions of the snapshots, one for each collection. If the ids of two collections can be equal, the contract
   * must state an `idPrefix` for one of them; otherwise, the collections are asked for an id in this order.
   */
  readonly snapshots: readonly [PartDescription<Client, Raw>, ...PartDescription<Client, Raw>[]];
  /**
   * Returns the `idPrefix` of the collection that a creation adds to. Default: the prefix of the first collection with
   * snapshots of this kind.
   */
  readonly toPrefix?: (creation: Creation) => string | undefined;
}

/** Describes one list of an account. */
export interface PartDescription<Client, Raw> extends SnapshotDescription<Client, Raw> {
  /** Parameters that the operations of the list take, such as a zone. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Describes an account whose descriptions are loaded. */
export type LoadedAccount<Client, Raw> = Pick<
  CompositeAdapterOptions<string, Raw, string, Client, never, never, unknown>,
  "account" | "client" | "options" | "scopes"
> &
  Pick<CompositeActions<string, Raw, Client, never, never, unknown>, "snapshots">;

/** The functions that the calls of a composite adapter share with listing. Importing them would create cycles. */
export interface CompositeTools<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest,
  Target extends RestoreTarget,
  Operations,
> {
  readonly createStandardAdapter: (
    given: StandardAdapterOptions<Provider, Raw, Account, Client, Creation, Target, Operations>,
  ) => Adapter<Provider, Raw, Account, Client, Creation, Target>;
  /** Runs a request, and adds the account and the operation to its errors. */
  readonly request: <Data>(context: CallContext, send: () => Promise<Data>) => Promise<Data>;
  /** Iterates over pages, and adds the account and the operation to errors. */
  readonly requestPages: <Page>(context: CallContext, pages: AsyncIterable<Page>) => AsyncIterable<Page>;
}

/** How the lists of an account are created and read. */
export interface PartTools<Client, Raw, Part extends Adapter> {
  /** Creates the adapter of one list. */
  readonly createPart: (part: {
    readonly client: Client;
    readonly options: object;
    readonly snapshots: PartDescription<Client, Raw>;
  }) => Part;
  /** Sends a request, and adds the account and the operation to its errors. */
  readonly send: <Data>(operation: string, run: () => Promise<Data>) => Promise<Data>;
}
