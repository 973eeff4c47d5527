import type { Collections } from "@snap/mock";
import type { Adapter, SnapshotKind } from "@snap/unified";
import type { ConformanceSubject } from "@snap/unified/testing";
import type { Situation } from "./situations.ts";

/**
 * What tests, documentation and measurements need to know about a provider and cannot read from its contract:
 * `packages/<provider>/test/subject.ts` exports it as `subject`.
 */
export interface Subject<Kept extends Collections = Collections> {
  /** The adapter of `@snap/unified`. Absent until the provider has one. */
  adapter?(options: object): Adapter;
  /**
   * Options that only the adapter has and its mock account requires. The contract states the options of the client.
   */
  readonly options?: Readonly<Record<string, SubjectOption>>;
  /** A request to create a snapshot of each kind that the adapter can create. */
  readonly creations?: ConformanceSubject["creations"];
  /** A restoration into each kind that the adapter can restore into. */
  readonly restorations?: ConformanceSubject["restorations"];
  /** Whether the adapter lists an object of the provider's list. Default: it lists all objects. */
  isListed?(object: object): boolean;
  /** The order in which the adapter lists objects. Default: the order of their creation. */
  compare?(a: object, b: object): number;
  /** The properties of the provider's object that report each field of a snapshot. */
  readonly fields?: ConformanceSubject["fields"];
  /**
   * If the adapter lists several collections: the kinds of the snapshots in each collection of the contract, and the
   * properties that report each field. Replaces `fields`.
   */
  readonly collections?: Readonly<Record<string, SubjectCollection>>;
  /** Situations that make operations return documented statuses, if they differ from the common situations. */
  readonly situations?: readonly Situation<Kept>[];
}

/** One of several collections that an adapter lists. */
export interface SubjectCollection {
  readonly kinds: readonly SnapshotKind[];
  readonly fields: ConformanceSubject["fields"];
}

/** An option of an adapter. */
export interface SubjectOption {
  /** The environment variable that the adapter reads if the option is not passed. */
  readonly environment: string;
  readonly value: string;
}

/** Returns the values of the options of a subject. */
export function valuesOf(options: Subject["options"] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]));
}
