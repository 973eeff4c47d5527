import type { DocumentedResponse } from "../documented-response.ts";
import type { MockOperation } from "../mock-operation.ts";
import type { Violation } from "../request/violation.ts";
import type { CloudClock } from "./clock.ts";
import type { Derived, MockRecord, Where } from "./collection.ts";
import type { MakeId } from "./make-id.ts";
import type { MockCollection } from "./mock-cloud.ts";

/** What an operation of a mock cloud gets when it is called. */
export interface MockCall {
  /** Whether a created object ends in its failed state. */
  readonly fails: boolean;
  /** The operationId of the call. */
  readonly operation: MockOperation;
  /** The request as it was received. */
  readonly request: Request;
  /** The address of the request. */
  readonly url: URL;
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The parameters of the query, with the types of their schemas. */
  readonly query: Readonly<Record<string, unknown>>;
  /**
   * The body as its content type has it: JSON and forms parsed, text, a `Blob` of anything else; `undefined` where
   * there is none.
   */
  readonly body: unknown;
  /** What the mock account holds. */
  readonly cloud: CloudState;
  /** Runs what `x-snap-resource` describes, with these changes. */
  proceed(changes?: ResourceChanges): DocumentedResponse;
  /** A documented response, with this body or that of its example. */
  response(status: number, body?: unknown): DocumentedResponse;
  /** The first of these failures that is documented, with this message if given. */
  fail(status: number | readonly [number, ...number[]], message?: string): DocumentedResponse;
}

/** How an operation differs from its `x-snap-resource`. */
export interface ResourceChanges {
  /** Further conditions, in addition to `where` of `x-snap-resource`; other objects are invisible. */
  readonly where?: Where;
  /** Keeps only these items of a list. */
  readonly filter?: (record: MockRecord) => boolean;
  /** Sorts a list. */
  readonly compare?: (a: MockRecord, b: MockRecord) => number;
  /** Converts a record to the response. */
  readonly present?: (record: MockRecord) => unknown;
  /** Properties of a new record, in addition to those of the request. */
  readonly set?: MockRecord;
}

/** What a behaviour can use. */
export interface CloudState {
  /** The collections with their records. */
  readonly store: Readonly<Record<string, MockCollection<MockRecord>>>;
  /** The clock of the cloud. */
  readonly clock: CloudClock;
  /** Adds a new object to a collection like a creation: with a new id, times and the first state. */
  create(collection: string, given: MockRecord, options?: CreateOptions): MockRecord;
  /** Generates an id like the given one, for an object that no collection stores. */
  readonly makeId: MakeId;
}

/** How a record is created. */
export interface CreateOptions {
  /** The object to copy. Default: the example of the creation. */
  readonly like?: MockRecord;
  /** Whether it ends in its failed state. */
  readonly fails?: boolean;
  /** Whether it starts in its last state. */
  readonly ready?: boolean;
}

/** A problem of a request. */
export interface ErrorFault {
  /** What went wrong, in words. */
  readonly message: string;
  /** How it violates the contract, if it does. */
  readonly violation: Violation | undefined;
}

/** The behaviour of one provider in addition to its spec. */
export interface MockBehaviour {
  /** The key that identifies a record, by collection. Default: its id. */
  readonly keys?: Readonly<Record<string, (record: MockRecord) => string>>;
  /** Conditions for `where` that no property of a record holds, by collection. */
  readonly derived?: Readonly<Record<string, Derived>>;
  /** Operations that differ from their `x-snap-resource`. */
  readonly operations?: Readonly<Record<string, (call: MockCall) => DocumentedResponse>>;
  /** Objects at the start in addition to those of the examples, by collection. */
  readonly records?: Readonly<Record<string, readonly MockRecord[]>>;
  /**
   * The body of an error that says what is wrong, made of the documented one. Default: `message` in its place, and for
   * a request that breaks the contract the documented body.
   */
  readonly errorBody?: (fault: ErrorFault, body: unknown) => unknown;
  /** Changes to a record that reaches its last state, by collection; what else happens then is done here. */
  readonly settled?: Readonly<Record<string, (record: MockRecord, failed: boolean, cloud: CloudState) => MockRecord>>;
}
