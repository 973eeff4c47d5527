import type { InputBody, InputPlaces } from "./operation-input.ts";

/**
 * How an API lists, gets and deletes snapshots, and what the fields of its objects mean, as stated by `x-snap-snapshot`
 * in the provider's spec. Adapters read this description. `Input` has the parameters of these operations, except the id
 * of a snapshot.
 */
export interface SnapshotDescription<Client = never, Item = unknown, Input = never> {
  /** Only a type: the client and the parameters of the list, and the objects that it returns. */
  readonly types?: (client: Client, input: Input) => Item;
  /** The options that select a part of the account; absent if there is none. */
  readonly scopes?: Readonly<Record<string, ScopeDescription>>;
  /** The prefix of the ids, before a colon. For adapters that list several collections. */
  readonly idPrefix?: string;
  /** The operation that lists all snapshots. */
  readonly list: {
    readonly name: string;
    readonly path: string;
    /** Where the operation's parameters are sent, if not in the query. */
    readonly places?: InputPlaces;
    /** JSON Pointer to the number of all snapshots, in a list with numbered pages. */
    readonly total?: string;
  };
  /** The operation that returns one snapshot; absent if the API has none. */
  readonly get?: SnapshotCall & {
    /** JSON Pointer to the snapshot in the response; absent if the response is the snapshot. */
    readonly item?: string;
    /** The fields, if the operation returns other objects than the list. */
    readonly fields?: SnapshotFields;
  };
  /** The operation that deletes one snapshot; absent if the API has none. */
  readonly delete?: SnapshotCall & {
    /** JSON Pointer to the value of the parameter in the snapshot; absent if it is the id. */
    readonly at?: string;
  };
  /** The operation that renames one snapshot; absent if the API has none. */
  readonly rename?: SnapshotChange;
  /** The operation that turns the protection from deletion on and off; absent if the API has none. */
  readonly protect?: SnapshotChange;
  /** Describes the fields of the listed objects. */
  readonly fields: SnapshotFields;
}

/** How an API lists resources that snapshots are created from, as stated by `x-snap-source` in the provider's spec. */
export interface SourceDescription {
  /** How errors call the operation. */
  readonly operation: string;
  /** The path of the list. */
  readonly path: string;
  /** The query parameters of each reading of the list, if a single reading does not list all sources. */
  readonly queries?: readonly Readonly<Record<string, string>>[];
  /** JSON Pointer to the number of all items, in a list with numbered pages. */
  readonly total?: string;
  /** The type of the sources, such as `volume`. */
  readonly type: string;
  /** Describes the fields of the listed objects. */
  readonly fields: SnapshotFields;
}

/** A client option that selects a part of an account, such as a project. */
export interface ScopeDescription {
  /** The environment variable of the option. */
  readonly environment: string;
  /** The value if the option is not set; absent if the option is required. */
  readonly default?: string;
  /** All values, if the documentation lists them. */
  readonly values?: readonly string[];
  /** The operation that lists the values, and the JSON Pointer to a value in an item; absent if the API has none. */
  readonly list?: {
    readonly name: string;
    readonly path: string;
    readonly id: string;
  };
  /** The type of the resource that a value names, if the snapshots of a scope are those of this resource. */
  readonly source?: string;
}

/** An operation on one snapshot. */
export interface SnapshotCall {
  /** How errors call the operation. */
  readonly name: string;
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path, with parameters in braces. */
  readonly path: string;
  /** How the input contains the body; absent if there is none. */
  readonly body?: InputBody;
  /** Where the other parameters are sent. */
  readonly places?: InputPlaces;
  /** The parameter that takes the id. */
  readonly id?: string;
}

/** An operation that changes one snapshot. */
export interface SnapshotChange extends SnapshotCall {
  /** JSON Pointer to the new value in the input. */
  readonly at: string;
}

/**
 * Checks in a description that each operation on one snapshot has the parameter that takes the id. `Inputs` has the
 * input of each operation, by its name in the description.
 */
export type SnapshotIds<Inputs> = { readonly [Name in keyof Inputs]: { readonly id: IdNames<Inputs[Name]> } };

type IdNames<Input> = {
  [Name in keyof Input & string]: Input[Name] extends number | string ? Name : never;
}[keyof Input & string];

/**
 * Describes the fields of a snapshot. Places are JSON Pointers into the provider's object; of several places, the first
 * with a value counts.
 */
export interface SnapshotFields {
  /** The place of the id. */
  readonly id: string;
  /** The place of the name that the user chose. */
  readonly name?: SnapshotPlaces;
  /** What each state means, and the meanings that are inferred; or the state that all snapshots have. */
  readonly state?: SnapshotMeaning;
  /** Absent if the kind is the type of the source. */
  readonly kind?: SnapshotMeaning;
  /** The alternatives of the source. The type is by default the kind; `part` matches the id in the text. */
  readonly source?: readonly { readonly type?: SnapshotMeaning; readonly id: string; readonly part?: RegExp }[];
  /** The place of the creation time. */
  readonly createdAt?: string;
  /** The place of the time of the last change. */
  readonly updatedAt?: string;
  /** The place of the time at which the provider deletes the snapshot. */
  readonly expiresAt?: string;
  /** The sizes in units of `unit` bytes, which may depend on the kind. If `zero` is `unknown`, 0 means that the size is unknown. */
  readonly sizes?: readonly {
    readonly at: string;
    readonly unit: SnapshotUnit;
    readonly basis: "billed" | "provisioned" | "stored";
    readonly zero?: "unknown";
  }[];
  /** The place of the smallest disk size, in units of `unit` bytes. */
  readonly minDiskBytes?: { readonly at: string; readonly unit: SnapshotUnit };
  /** The place of the region or the list of regions. */
  readonly regions?: string;
  /** The place of the tags: a list of strings, or an object of keys and values. */
  readonly tags?: string;
  /** The place of the reference to the container image. */
  readonly image?: SnapshotPlaces;
  /** The place of the flag that says whether other accounts can use the snapshot. */
  readonly isPublic?: string;
  /** The place of the flag that says whether the provider refuses to delete the snapshot. */
  readonly isProtected?: string;
  /** The place of the reason for a failure. */
  readonly error?: SnapshotPlaces;
  /** The fields whose meaning the provider does not state. */
  readonly inferred?: readonly string[];
}

/** How many bytes a unit has: one number, or a number for each kind of snapshot. */
export type SnapshotUnit = number | Readonly<Record<string, number>>;

/** One JSON Pointer, or several. */
export type SnapshotPlaces = string | readonly string[];

/** What each value of the provider means. */
export type SnapshotValues = Readonly<Record<string, string>>;

/** A constant, or the place of a value and the meaning of each value. */
export type SnapshotMeaning =
  | string
  | { readonly at: string; readonly values: SnapshotValues; readonly inferred?: readonly string[] };
