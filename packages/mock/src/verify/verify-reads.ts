import { ApiError, SnapError } from "@snap/runtime";
import type { MockContract } from "../mock-operation.ts";
import { callReads, type ReadCall, type ReadingClient, type SkippedRead } from "./call-reads.ts";
import { compareResponse } from "./compare-response.ts";
import type { ContractDifference } from "./contract-difference.ts";
import { describeShape, describeWord } from "./describe-shape.ts";
import { judgeCall } from "./judge-call.ts";
import type { Observer } from "./observe.ts";
import { type ReadSnapshot, unreadProperties } from "./unread-properties.ts";

/** The methods of an account's adapter that read. */
export interface ReadingAdapter {
  /** The client of the provider's own API. */
  readonly client: unknown;
  /** Iterates over pages of snapshots. */
  listPages(options: ReadOptions): AsyncIterable<readonly ReadSnapshot[]>;
  /** Gets one snapshot. */
  get(id: string, options: ReadOptions): Promise<ReadSnapshot>;
  /** Returns the lists of the account's sources, each with its readings. */
  sourceLists?(
    options: ReadOptions,
  ): Promise<readonly { readonly readings: readonly (() => AsyncIterable<unknown>)[] }[] | undefined>;
}

/** Options of a method that reads. */
export interface ReadOptions {
  /** A signal that ends the call when you abort it. */
  readonly signal?: AbortSignal | undefined;
}

/** An account, and the contract of its provider. */
export interface VerifyOptions extends ReadOptions {
  /** The contract: `contract` of `@snap/<provider>/msw`. */
  readonly contract: MockContract;
  /** The account. It must send its requests with the `fetch` of `observer`. */
  readonly adapter: ReadingAdapter;
  /** The observer of the account's requests. */
  readonly observer: Observer;
  /** The URL that requests are sent to instead of the API's own. */
  readonly baseUrl?: string | undefined;
}

/** What an account was asked, and how its responses compare with the contract. */
export interface Verification {
  /** The operations of the provider that were called. */
  readonly calls: readonly ReadCall[];
  /** The operations that could not be called. */
  readonly skipped: readonly SkippedRead[];
  /** The differences, in the order of the responses. The same difference may be found several times. */
  readonly differences: readonly ContractDifference[];
  /** Why the adapter could not read the account, for example because its credential was refused. */
  readonly error?: SnapError;
  /** Whether every operation that reads was called. `false` if `error` would have prevented that. */
  readonly isComplete: boolean;
}

/**
 * Reads an account with its adapter and with each operation of its provider that reads, also with an id that does not
 * exist, and compares all responses with the contract. Reads a few pages of each list. Throws only if the signal is
 * aborted, or for an error that is not a `SnapError`.
 */
export async function verifyReads(options: VerifyOptions): Promise<Verification> {
  const { contract, adapter, observer, signal, baseUrl = contract.baseUrl } = options;
  const calls: ReadCall[] = [];
  const skipped: SkippedRead[] = [];
  const { snapshots, error } = await readWithAdapter(options, skipped);
  const { client } = adapter;
  let stopped = error !== undefined && isStopping(error) ? error : undefined;
  if (!stopped && isReadingClient(client)) {
    for await (const call of callReads({ contract, client, observer, baseUrl, signal })) {
      if ("reason" in call) skipped.push(call);
      else if (call.error && isLost(call.error)) stopped = call.error;
      else {
        const skip = whyNotJudged(call);
        if (skip) skipped.push({ operation: call.operation.id, ...skip });
        if (call.responses.length > 0) calls.push(call);
      }
      if (stopped) break;
    }
  }
  const compared = await Promise.all(observer.responses.map((each) => compareResponse(contract, each, baseUrl)));
  const judged = calls.filter((call) => whyNotJudged(call) === undefined).flatMap((call) => judgeCall(contract, call));
  const differences = [...compared.flat(), ...judged, ...judgeAdapter(contract, snapshots, error)];
  const reason = stopped ?? (error && isUnusable(error) ? undefined : error);
  return { calls, skipped, differences, ...(reason && { error: reason }), isComplete: !stopped };
}

/** How many pages the adapter reads: enough to see how the pages follow each other. */
const PAGES = 2;

interface Reading {
  readonly snapshots: readonly ReadSnapshot[];
  readonly error?: SnapError;
}

async function readWithAdapter({ adapter, signal }: VerifyOptions, skipped: SkippedRead[]): Promise<Reading> {
  const snapshots: ReadSnapshot[] = [];
  let isListed = false;
  try {
    let pages = 0;
    for await (const page of adapter.listPages({ signal })) {
      snapshots.push(...page);
      if (++pages === PAGES) break;
    }
    const [first] = snapshots;
    if (first) snapshots.push(await adapter.get(first.id, { signal }));
    isListed = true;
    const lists = (await adapter.sourceLists?.({ signal })) ?? [];
    for (const { readings } of lists) for await (const _ of readings[0]?.() ?? []) break;
    return { snapshots };
  } catch (error) {
    signal?.throwIfAborted();
    // A credential that may read only snapshots is enough for most commands.
    if (isListed && ApiError.isInstance(error) && REFUSED.has(error.status)) {
      const { operation = "", status } = error;
      skipped.push({ operation, ...toRefusal(status) });
      return { snapshots };
    }
    if (!SnapError.isInstance(error)) throw error;
    return { snapshots, error };
  }
}

// The adapter expects more than the contract: known states in open strings, and times without a format.
function judgeAdapter(
  contract: MockContract,
  snapshots: readonly ReadSnapshot[],
  error: SnapError | undefined,
): readonly ContractDifference[] {
  const unread = snapshots.flatMap((snapshot) => unreadProperties(snapshot, contract));
  const differences = unread.map(({ kind, at, value }): ContractDifference => {
    const expected = kind === "state" ? "a state that the adapter knows" : "a time that the adapter can read";
    const found = kind === "state" ? describeWord(value) : describeShape(value);
    return { kind: "adapter", operation: "", at, expected, found };
  });
  if (!error || !isUnusable(error)) return differences;
  // The message is omitted, because it may quote the response.
  const { operation = "", name } = error;
  const unusable = { kind: "unusable", operation, at: "", found: name } as const;
  return [...differences, { ...unusable, expected: "a response that the adapter can use" }];
}

// Errors about a response that arrived and is not a failure.
const UNUSABLE = ["OtherSnapshotError", "RedirectError", "UnexpectedResponseError", "UnreadableResponseError"];

function isUnusable({ name }: SnapError): boolean {
  return UNUSABLE.includes(name);
}

function isLost({ name }: SnapError): boolean {
  return name === "ConnectionError" || name === "TimeoutError";
}

// Whether other operations would fail, too.
function isStopping(error: SnapError): boolean {
  if (isUnusable(error)) return false;
  return !ApiError.isInstance(error) || REFUSED.has(error.status);
}

// A credential may be limited to some operations.
const REFUSED = new Set([401, 403, 429]);

function whyNotJudged({ purpose, responses, error }: ReadCall): Omit<SkippedRead, "operation"> | undefined {
  const { status } = responses.at(-1) ?? {};
  if (status === undefined) return { reason: error?.message ?? "no response arrived" };
  const isRefused = REFUSED.has(status) && (purpose !== "unknown id" || status !== 403);
  return isRefused ? toRefusal(status) : undefined;
}

function toRefusal(status: number) {
  return { reason: `it was refused with ${status}`, status };
}

function isReadingClient(client: unknown): client is ReadingClient {
  const { GET, paginate } = Object(client);
  return typeof GET === "function" && typeof paginate === "function";
}
