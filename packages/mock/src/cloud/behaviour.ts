import type { Answer } from "../answer.ts";
import type { MockOperation } from "../mock-operation.ts";
import type { Violation } from "../request/violation.ts";
import type { CloudClock } from "./clock.ts";
import type { Derived, MockRecord, Where } from "./collection.ts";
import type { MakeId } from "./make-id.ts";
import type { MockCollection } from "./mock-cloud.ts";

/** What a call of an operation finds in a mock cloud. */
export interface MockCall {
  /** Whether what is created is to end in its failed state. */
  readonly fails: boolean;
  readonly operation: MockOperation;
  readonly request: Request;
  readonly url: URL;
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The parameters of the query, with the types of their schemas. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The body as its content type has it: JSON and forms parsed, text, a `Blob` of anything else; `undefined` where there is none. */
  readonly body: unknown;
  readonly cloud: CloudState;
  /** Does what `x-snap-resource` says, with these changes. */
  proceed(changes?: ResourceChanges): Answer;
  /** A documented answer: with another body, or as its example is. */
  answer(status: number, body?: unknown): Answer;
  /** The documented answer to a failure, the first of several that is documented; with a message of its own, if given. */
  fail(status: number | readonly [number, ...number[]], message?: string): Answer;
}

/** How an operation differs from what `x-snap-resource` alone says. */
export interface ResourceChanges {
  /** What the objects have in common, beside what `x-snap-resource` says; the others are not there. */
  readonly where?: Where;
  /** Keeps only these items of a list. */
  readonly filter?: (record: MockRecord) => boolean;
  /** Sorts a list. */
  readonly compare?: (a: MockRecord, b: MockRecord) => number;
  /** What of a record is answered. */
  readonly present?: (record: MockRecord) => unknown;
  /** Properties of a new record. */
  readonly set?: MockRecord;
}

/** What an operation can work with. */
export interface CloudState {
  readonly store: Readonly<Record<string, MockCollection<MockRecord>>>;
  readonly clock: CloudClock;
  /** Adds a new object to a collection as a creation does: with its id, its times and its first state. */
  create(collection: string, given: MockRecord, options?: CreateOptions): MockRecord;
  /** Makes an id like the given one, for what no collection keeps. */
  readonly makeId: MakeId;
}

export interface CreateOptions {
  /** What else it is like. Default: the example of the creation. */
  readonly like?: MockRecord;
  /** Whether it ends in its failed state. */
  readonly fails?: boolean;
  /** Whether it is in its last state at once. */
  readonly ready?: boolean;
}

/** What is wrong with a request. */
export interface ErrorFault {
  readonly message: string;
  /** Where and how it breaks the contract, where it does. */
  readonly violation: Violation | undefined;
}

/** What one provider alone does; everything else follows from its spec. */
export interface MockBehaviour {
  /** What a record is got by, by collection. Default: its id. */
  readonly keys?: Readonly<Record<string, (record: MockRecord) => string>>;
  /** Conditions for `where` that no property of a record holds, by collection. */
  readonly derived?: Readonly<Record<string, Derived>>;
  /** Operations that do more or other than their `x-snap-resource` says. */
  readonly operations?: Readonly<Record<string, (call: MockCall) => Answer>>;
  /** Objects that are there at the start beside those of the examples, by collection. */
  readonly records?: Readonly<Record<string, readonly MockRecord[]>>;
  /**
   * The body of an error that says what is wrong, made of the documented one. Default: `message` in its place, and for a
   * request that breaks the contract the documented body.
   */
  readonly errorBody?: (fault: ErrorFault, body: unknown) => unknown;
  /** Changes to a record that reaches its last state, by collection; what else happens then is done here. */
  readonly settled?: Readonly<Record<string, (record: MockRecord, failed: boolean, cloud: CloudState) => MockRecord>>;
}
