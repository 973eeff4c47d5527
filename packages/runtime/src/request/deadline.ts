import { toMilliseconds } from "../duration.ts";
import { AbortError } from "../errors/abort-error.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import type { SnapError, SnapErrorDetails } from "../errors/snap-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Call } from "./call.ts";

// A timer with a longer delay would fire immediately.
const LONGEST_TIMER = 2 ** 31 - 1;
const DEFAULT_TIMEOUT = 60_000;

/** Creates the deadline of a call, or of the iteration that the call belongs to. */
export function createCallDeadline({ context, options }: Call): Deadline {
  const { timeout: given = context.options.timeout ?? DEFAULT_TIMEOUT, budget, signal } = options;
  const timeout = toMilliseconds(given, "timeout");
  const { left, whole } = budget && budget.left < timeout ? budget : { left: timeout, whole: timeout };
  return new Deadline(left, whole, signal);
}

type Reject = (reason: unknown) => void;
type Timer = ReturnType<typeof setTimeout>;

/** The deadline of a call: its timeout or its caller's signal, whichever comes first. */
export class Deadline {
  /** Aborted when the deadline passes. */
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #expires: number;
  readonly #timeout: number;
  readonly #caller: AbortSignal | null | undefined;
  readonly #what: string | undefined;
  #racing: readonly Reject[] = [];
  readonly #timer: Timer | undefined;
  #wake: Timer | undefined;

  /**
   * @param left the remaining time in milliseconds; `Infinity` for no timeout
   * @param timeout the total timeout, for the error
   * @param what the start of the error message
   * @throws {InvalidRequestError} when `caller` is not an `AbortSignal`.
   */
  constructor(left: number, timeout: number, caller?: AbortSignal | null, what?: string) {
    this.signal = this.#controller.signal;
    this.#expires = performance.now() + left;
    this.#timeout = timeout;
    this.#caller = caller;
    this.#what = what;
    if (caller?.aborted) this.end();
    else if (caller) follow(caller, this);
    if (left <= 0) this.end("timeout");
    else if (left <= LONGEST_TIMER) this.#timer = setTimeout(() => this.end("timeout"), left);
  }

  /** Lets the deadline pass: aborts the signal, and calls the functions of `onEnd`. */
  end(how?: "timeout"): void {
    this.#controller.abort(how);
    this.clear();
    for (const reject of this.#racing) reject(this.signal.reason);
  }

  /** Calls a function when the deadline passes, or immediately if it has passed. */
  onEnd(reject: Reject): void {
    this.#racing = [...this.#racing, reject];
    if (this.signal.aborted) reject(this.signal.reason);
  }

  /** Returns a `TimeoutError` or an `AbortError` once the deadline has passed, and `undefined` before. */
  failure(details?: SnapErrorDetails): SnapError | undefined {
    if (this.signal.reason === "timeout") return new TimeoutError(this.#timeout, details, this.#what);
    if (!this.signal.aborted) return undefined;
    return new AbortError("ended by the caller's signal", { ...details, cause: this.#caller?.reason });
  }

  /** Returns the remaining time in milliseconds. */
  remaining(): number {
    return this.signal.aborted ? 0 : this.#expires - performance.now();
  }

  /**
   * Calls a function with a `resolve` callback. The promise rejects at the deadline, even if a custom `fetch` ignores
   * its signal.
   */
  limit<Subject, Value>(
    run: (subject: Subject, resolve: (value: Value) => void, reject: Reject) => void,
    subject: Subject,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.onEnd(reject);
      run(subject, resolve, reject);
    });
  }

  /** Returns a promise that settles like the given one, or rejects at the deadline. */
  race<Value>(promise: PromiseLike<Value> | Value): Promise<Value> {
    return this.limit((given, resolve: (value: Value) => void, reject) => {
      const forget = () => {
        this.#racing = this.#racing.filter((one) => one !== reject);
      };
      Promise.resolve(given).then(resolve, reject).then(forget);
    }, promise);
  }

  /** Resolves after the given number of milliseconds, unless the deadline passes or `clear` is called first. */
  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = setTimeout(resolve, Math.min(milliseconds, LONGEST_TIMER));
    });
  }

  /** Removes the timers and the listener on the caller's signal. */
  clear(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#wake);
    if (this.#caller) unfollow(this.#caller, this);
  }
}

// All calls that share a signal share one listener: Node 20 warns of a memory leak from the eleventh listener.
const followed = new WeakMap<AbortSignal, Set<Deadline>>();

function follow(signal: AbortSignal, deadline: Deadline): void {
  if (!signal.addEventListener) throw new InvalidRequestError("`signal` must be an AbortSignal.");
  const followers = followed.get(signal) ?? new Set();
  if (followers.size === 0) signal.addEventListener("abort", endFollowers);
  followed.set(signal, followers.add(deadline));
}

function unfollow(signal: AbortSignal, deadline: Deadline): void {
  const followers = followed.get(signal);
  if (followers?.delete(deadline) && followers.size === 0) signal.removeEventListener("abort", endFollowers);
}

function endFollowers({ target }: Event): void {
  for (const deadline of followed.get(target as AbortSignal) ?? []) deadline.end();
}
