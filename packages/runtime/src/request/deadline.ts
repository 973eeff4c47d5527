import { toMilliseconds } from "../duration.ts";
import { AbortError } from "../errors/abort-error.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { SnapError, SnapErrorDetails } from "../errors/snap-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Call } from "./call.ts";

/** The deadline of a call: its timeout or its caller's signal, whichever comes first. */
export interface Deadline {
  /** Aborted when the deadline passes. */
  readonly signal: AbortSignal;
  /** Returns a `TimeoutError` or an `AbortError` once the deadline has passed, and `undefined` before. */
  readonly failure: (details?: SnapErrorDetails) => SnapError | undefined;
  /** Returns the remaining time in milliseconds. */
  readonly remaining: () => number;
  /**
   * Calls a function with a `resolve` callback. The promise rejects at the deadline, even if a custom `fetch` ignores
   * its signal.
   */
  readonly limit: <Subject, Value>(run: Run<Subject, Value>, subject: Subject) => Promise<Value>;
  /** Returns a promise that settles like the given one, or rejects at the deadline. */
  readonly race: <Value>(promise: PromiseLike<Value> | Value) => Promise<Value>;
  /** Resolves after the given number of milliseconds, unless `clear` is called first. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Removes the timers and the listener on the caller's signal. */
  readonly clear: () => void;
}

type Run<Subject, Value> = (
  subject: Subject,
  resolve: (value: Value) => void,
  reject: (reason: unknown) => void,
) => void;

// A timer with a longer delay would fire immediately.
const LONGEST_TIMER = 2 ** 31 - 1;
const DEFAULT_TIMEOUT = 60_000;

/** Creates the deadline of a call, or of the iteration that the call belongs to. */
export function createCallDeadline({ context, options }: Call): Deadline {
  const { timeout: given = context.options.timeout ?? DEFAULT_TIMEOUT, budget, signal } = options;
  const timeout = toMilliseconds(given, "timeout");
  const { left, whole } = budget && budget.left < timeout ? budget : { left: timeout, whole: timeout };
  return createDeadline(left, whole, signal);
}

/**
 * @param left the remaining time in milliseconds; `Infinity` for no timeout
 * @param timeout the total timeout, for the error
 * @param what the start of the error message
 * @throws {InvalidRequestError} when `caller` is not an `AbortSignal`.
 */
export function createDeadline(
  left: number,
  timeout: number,
  caller: AbortSignal | null | undefined,
  what?: string,
): Deadline {
  const expires = performance.now() + left;
  const controller = new AbortController();
  const { signal } = controller;
  const racing = new Set<(reason: unknown) => void>();
  let wake: ReturnType<typeof setTimeout> | undefined;

  const end = (how?: "timeout") => {
    controller.abort(how);
    for (const reject of racing) reject(signal.reason);
  };
  const abort = () => end();
  const limit: Deadline["limit"] = (run, subject) =>
    new Promise((resolve, reject) => {
      racing.add(reject);
      if (signal.aborted) reject(signal.reason);
      run(subject, resolve, reject);
    });

  if (caller?.aborted) abort();
  else if (caller) follow(caller, abort);
  if (left <= 0) end("timeout");
  const timer = left > 0 && left <= LONGEST_TIMER ? setTimeout(end, left, "timeout") : undefined;

  return {
    signal,
    failure(details) {
      if (signal.reason === "timeout") return new TimeoutError(timeout, details, what);
      if (signal.aborted) return new AbortError("ended by the caller's signal", { ...details, cause: caller?.reason });
      return undefined;
    },
    remaining: () => (signal.aborted ? 0 : expires - performance.now()),
    limit,
    race: (promise) =>
      limit((given, resolve, reject) => {
        const forget = () => racing.delete(reject);
        Promise.resolve(given).then(resolve, reject).then(forget);
      }, promise),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        wake = setTimeout(resolve, Math.min(milliseconds, LONGEST_TIMER));
      }),
    clear() {
      clearTimeout(timer);
      clearTimeout(wake);
      if (caller) unfollow(caller, abort);
    },
  };
}

// All calls that share a signal share one listener: Node 20 warns of a memory leak from the eleventh listener.
const followed = new WeakMap<AbortSignal, Set<() => void>>();

function follow(signal: AbortSignal, abort: () => void): void {
  if (!signal.addEventListener) throw new InvalidRequestError("`signal` must be an AbortSignal.");
  const followers = followed.get(signal) ?? new Set();
  if (followers.size === 0) signal.addEventListener("abort", endFollowers);
  followed.set(signal, followers.add(abort));
}

function unfollow(signal: AbortSignal, abort: () => void): void {
  const followers = followed.get(signal);
  if (followers?.delete(abort) && followers.size === 0) signal.removeEventListener("abort", endFollowers);
}

function endFollowers({ target }: Event): void {
  for (const abort of followed.get(target as AbortSignal) ?? []) abort();
}
