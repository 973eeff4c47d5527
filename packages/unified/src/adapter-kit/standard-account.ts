import type {
  AccountTraits,
  ApiError,
  JobDescription,
  SnapshotDescription,
  SourceDescription,
  Started,
  StartedJob,
  StartedJobs,
} from "@snap/runtime";
import type {
  Adapter,
  CallOptions,
  Created,
  CreateRequest,
  PageOptions,
  RestoreTarget,
  SnapshotPage,
} from "../adapter.ts";
import type { Capabilities } from "../capabilities.ts";
import type { ListQuery } from "../list/list-query.ts";
import type { Snapshot, SnapshotSource } from "../snapshot.ts";
import type { ActionKit } from "./action-kit.ts";
import type { Explanation } from "./add-context.ts";
import type { readTime } from "./time.ts";

/** Describes an account for `createStandardAdapter`. */
export interface StandardAdapterOptions<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest,
  Target extends RestoreTarget,
  Operations,
  Input = never,
> extends Pick<Adapter<Provider, Raw, Account, Client>, "account" | "client" | "provider"> {
  /** What the provider's contract states about every account: `traits` of `@snap/<provider>`. */
  readonly traits: AccountTraits;
  /** What the account can create and restore. */
  readonly capabilities: Pick<Capabilities, "create" | "restore">;
  /** The description of the provider's snapshots, from `@snap/<provider>/snapshots`. */
  readonly snapshots: SnapshotDescription<Client, Raw, Input>;
  /** The options of the account. Absent options are read from the environment. */
  readonly options: object;
  /** The environment variables of further options, in addition to those of the credentials. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Returns what the body of the provider's error says in addition to its status. */
  readonly explain?: (error: ApiError) => Explanation;
  /** Parameters that every operation on snapshots takes, such as the id of the provider's account. */
  readonly parameters?: PartialInput<NoInfer<Input>>;
  /** Returns the parameter for an id, if the API requires a value other than the id. */
  readonly toParameter?: (id: string) => string;
  /** Returns the parameters of the list for a filter. The list may contain more snapshots than match. */
  readonly toQuery?: (query: ListQuery) => PartialInput<NoInfer<Input>> | undefined;
  /** Returns whether a listed object is a snapshot. Default: every object is one. */
  readonly isListed?: (raw: Raw) => boolean;
  /** Replaces calls that need more than one request. */
  readonly override?: (standard: StandardCalls<Provider, Raw>, kit: ActionKit) => Partial<StandardCalls<Provider, Raw>>;
  /** The operations that the actions call. Actions do not import them, because bundlers would create further chunks. */
  readonly operations?: Operations;
  /**
   * Loads the actions: everything except listing, getting and deleting. The actions are a module that is loaded on
   * first use, because a program that only lists snapshots does not need it.
   */
  readonly actions?: () => Promise<
    StandardActions<StandardAccount<Provider, Raw, Client, Operations>, Snapshot<Provider, Raw>, Creation, Target>
  >;
}

/** Any parameters of the operations on snapshots. Their names are unchecked if the description does not declare them. */
export type PartialInput<Input> = [Input] extends [never]
  ? Readonly<Record<string, unknown>>
  : { readonly [Name in keyof Input]?: Input[Name] | undefined };

/** Makes `parameters` required if an operation on snapshots requires more than the id of a snapshot. */
export type RequiredInput<Input> = [Input] extends [never]
  ? unknown
  : RequiredNames<Input> extends never
    ? unknown
    : { readonly parameters: { readonly [Name in RequiredNames<Input>]: Input[Name] } };

type RequiredNames<Input> = {
  [Name in keyof Input]-?: object extends Pick<Input, Name> ? never : Name;
}[keyof Input];

/** The calls of an adapter, before the account and the operation are added to their errors. */
export interface StandardCalls<Provider extends string, Raw> {
  /** Iterates over the pages of the list. */
  readonly listPages: (options: PageOptions) => AsyncIterable<SnapshotPage<Provider, Raw>>;
  /** Gets a snapshot, and checks its id. A `query` limits the list if the provider cannot return a single snapshot. */
  readonly get: (id: string, options: PageOptions) => Promise<Snapshot<Provider, Raw>>;
  /** Deletes a snapshot. Options of the provider's client, such as `retry`, apply to the request. */
  readonly delete: (id: string, options: CallOptions & { readonly retry?: false }) => Promise<unknown>;
  /** Renames a snapshot. */
  readonly rename: (id: string, name: string, options: CallOptions) => Promise<unknown>;
  /** Turns the protection of a snapshot from deletion on or off. */
  readonly protect: (id: string, on: boolean, options: CallOptions) => Promise<unknown>;
}

/** The names of the methods of a standard adapter that are loaded on first use. */
export const LATER_CALLS = [
  ...(["get", "delete", "rename", "protect"] as const),
  ...(["create", "restore", "resume", "sourceLists"] as const),
] as const;

/** The methods of a standard adapter that are loaded on first use. */
export type LaterCalls<
  Provider extends string,
  Raw,
  Account extends string,
  Client,
  Creation extends CreateRequest,
  Target extends RestoreTarget,
> = Required<Pick<Adapter<Provider, Raw, Account, Client, Creation, Target>, (typeof LATER_CALLS)[number]>>;

/** What an account can do in addition to listing, getting and deleting. */
export interface StandardActions<Account, Item, Creation, Target> {
  /** Creates a snapshot, like the `create` of an adapter. */
  createSnapshot?(account: Account, creation: Creation, call: CallOptions): Promise<Created<Item>>;
  /** The jobs that the actions start, from `@snap/<provider>/jobs`. */
  readonly jobs?: readonly JobDescription[];
  /**
   * The jobs that delete a snapshot, if a deletion is not complete when the provider responds; or a function that finds
   * them in the response.
   */
  readonly deletion?: StartedJobs | ((data: unknown) => readonly (readonly [JobDescription, StartedJob])[]);
  /** The lists of the sources, from `@snap/<provider>/sources`. */
  readonly sources?: readonly SourceDescription[];
  /** Restores a snapshot, like the `restore` of an adapter. */
  restoreSnapshot?(account: Account, snapshot: Item, into: Target, call: CallOptions): Promise<SnapshotSource>;
}

/** The parts of an account that its actions need. */
export interface StandardAccount<Provider extends string, Raw, Client, Operations = unknown>
  extends StandardCalls<Provider, Raw> {
  /** The client of the provider. */
  readonly client: Client;
  /** What the ids of the collection begin with in refs, if the contract states it. */
  readonly idPrefix: string | undefined;
  /** The functions that listing does not need. */
  readonly kit: ActionKit;
  /** The `operations` that were passed to `createStandardAdapter`. */
  readonly operations: Operations;
  /** Sends requests, and adds the account and the operation to errors. */
  readonly request: <Data>(operation: string, send: () => Promise<Data>) => Promise<Data>;
  /** Parses a time of the provider. */
  readonly readTime: typeof readTime;
  /**
   * Waits for the jobs that a creation has started, and returns the snapshot. Errors name what was started; callers can
   * resume from it.
   */
  readonly finishCreation: (started: Starting, call: CallOptions) => Promise<Created<Snapshot<Provider, Raw>>>;
  /** Waits for the jobs that a restoration has started, and returns the resource, like `finishCreation`. */
  readonly finishRestoration: (
    started: Starting & { readonly resource: SnapshotSource; readonly snapshot: string },
    call: CallOptions,
  ) => Promise<SnapshotSource>;
  /** Converts the provider's object. */
  readonly toSnapshot: (raw: Raw | undefined) => Snapshot<Provider, Raw>;
}

/** What an action has started. The default of `id` is the id of the first job. */
export type Starting = Omit<Started, "account" | "call" | "id" | "part"> & Partial<Pick<Started, "id">>;
