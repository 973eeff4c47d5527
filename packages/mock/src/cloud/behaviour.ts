import type { DocumentedResponse } from "../documented-response.ts";
import type { MockOperation } from "../mock-operation.ts";
import type { Violation } from "../request/violation.ts";
import type { CloudClock } from "./clock.ts";
import type { Derived, MockRecord, Where } from "./collection.ts";
import type { MakeId } from "./make-id.ts";
import type { MockCollection } from "./mock-cloud.ts";
import type { ScopeValues } from "./scopes.ts";

/** A call of an operation of a mock cloud: the request, and the means to respond to it. */
export interface MockCall {
  /** Whether an object that this call creates ends in its failed state. */
  readonly fails: boolean;
  /** The operation that is called. */
  readonly operation: MockOperation;
  /** The request as it was received. */
  readonly request: Request;
  /** The address of the request. */
  readonly url: URL;
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The scope that the request selects: a value for each client option that selects one. */
  readonly scope: ScopeValues;
  /** The parameters of the query, with the types of their schemas. */
  readonly query: Readonly<Record<string, unknown>>;
  /**
   * The body, read by its content type: parsed JSON or form, a string for text, otherwise a `Blob`; `undefined` without
   * a body.
   */
  readonly body: unknown;
  /** The objects of the mock account, and its clock. */
  readonly cloud: CloudState;
  /** Runs the operation as its `x-snap-resource` describes, with these changes. */
  proceed(changes?: ResourceChanges): DocumentedResponse;
  /** Returns the documented response for a status, with this body, or with the body of its first example. */
  response(status: number, body?: unknown): DocumentedResponse;
  /**
   * Returns the documented response for the first of these statuses that is documented, with the message if one is
   * passed.
   */
  fail(status: number | readonly [number, ...number[]], message?: string): DocumentedResponse;
}

/** How an operation differs from its `x-snap-resource`. */
export interface ResourceChanges {
  /** Conditions in addition to `where` of `x-snap-resource`. Objects that do not meet them are invisible. */
  readonly where?: Where;
  /** Keeps only these items of a list. */
  readonly filter?: (record: MockRecord) => boolean;
  /** Sorts a list. */
  readonly compare?: (a: MockRecord, b: MockRecord) => number;
  /** The number of items on a page, if no parameter says it. Default: all. */
  readonly pageSize?: number;
  /** Converts a record to the response. */
  readonly present?: (record: MockRecord) => unknown;
  /** Properties of a new record, in addition to the properties in the request. */
  readonly set?: MockRecord;
}

/** The state of a mock cloud, as a behaviour reads and changes it. */
export interface CloudState {
  /** The collections with their records. */
  readonly store: Readonly<Record<string, MockCollection<MockRecord>>>;
  /** The clock of the cloud. */
  readonly clock: CloudClock;
  /**
   * Adds a new object to a collection as a creating request does: with a new id, the current time and the first state.
   */
  create(collection: string, given: MockRecord, options?: CreateOptions): MockRecord;
  /** Sets a record to its first state again. It reaches its last state after the documented time. */
  restart(collection: string, record: MockRecord, options?: EndOptions): void;
  /** Sets a record to its last state. */
  settle(collection: string, record: MockRecord, failed: boolean): void;
  /** Returns the change of a record that has changed now: the time of the last change, if the collection has one. */
  changeTimeOf(collection: string, record: MockRecord): MockRecord;
  /** Whether the account has a scope: a value of a client option, such as a project. */
  hasScope(option: string, value: string): boolean;
  /** Generates an id in the format of another id, for an object that no collection stores. */
  readonly makeId: MakeId;
}

/** How a record reaches its last state. */
export interface EndOptions {
  /** Whether the record ends in its failed state. */
  readonly fails?: boolean;
  /** Called when the record has reached its last state. */
  readonly ended?: () => void;
}

/** How a record is created. */
export interface CreateOptions extends EndOptions {
  /** The object to copy. Default: the example of the creation. */
  readonly like?: MockRecord;
  /** Whether the record starts in its last state. */
  readonly ready?: boolean;
  /** Whether the record stays in its first state until `settle` or `restart`. */
  readonly held?: boolean;
  /** The scope of the record. Default: the scope of the initial objects. */
  readonly scope?: ScopeValues;
}

/** The problem that an error response reports. */
export interface ErrorFault {
  /** The problem as a sentence. */
  readonly message: string;
  /** The violation of the contract, if the request violates it. */
  readonly violation: Violation | undefined;
}

/** The behaviour of one provider in addition to its spec. */
export interface MockBehaviour {
  /** The key that identifies a record, by collection. Default: its id. */
  readonly keys?: Readonly<Record<string, (record: MockRecord) => string>>;
  /** Values that `where` can compare although no property of a record has them, by collection. */
  readonly derived?: Readonly<Record<string, Derived>>;
  /** Operations that differ from their `x-snap-resource`. */
  readonly operations?: Readonly<Record<string, (call: MockCall) => DocumentedResponse>>;
  /** Initial objects in addition to those in the examples, by collection. */
  readonly records?: Readonly<Record<string, readonly MockRecord[]>>;
  /**
   * Returns the body of an error response that reports the problem, derived from the documented body. Default: the
   * documented body with the message at the place that the contract states (`x-snap-error`); without such a place, a
   * violation of the contract gets the documented body, and any other problem has the message as `message`.
   */
  readonly errorBody?: (fault: ErrorFault, body: unknown) => unknown;
  /**
   * Returns the changes to a record that reaches its last state, by collection. It may also change other records of the
   * cloud.
   */
  readonly settled?: Readonly<Record<string, (record: MockRecord, failed: boolean, cloud: CloudState) => MockRecord>>;
}
