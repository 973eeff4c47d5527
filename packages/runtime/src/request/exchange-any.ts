import type { ClientContext } from "../client/client-context.ts";
import type { Middleware } from "../client/middleware.ts";
import { toMilliseconds } from "../duration.ts";
import type { SnapError } from "../errors/snap-error.ts";
import type { Result } from "../unwrap.ts";
import { type Attempt, createAttempt, failedRequest } from "./attempt.ts";
import { buildAnyCall } from "./build-any-call.ts";
import { buildPlainCall } from "./build-plain-call.ts";
import type { Call, CallInit } from "./call.ts";
import { createCallDeadline, Deadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { fillScopes } from "./fill-scopes.ts";
import { ForeignError } from "./foreign-error.ts";
import { isResponse, MiddlewareRun } from "./middleware-run.ts";
import { isPlainSuccess, parsePlain, type Setback } from "./plain-success.ts";
import { planAfterError } from "./plan-after-error.ts";
import { planAfterResponse } from "./plan-after-response.ts";
import { type Next, retryOptionsOf } from "./plan-retry.ts";
import { readResult } from "./read-result.ts";
import { reportAttempt } from "./report-attempt.ts";
import { send } from "./send.ts";
import { checkResponse, followRedirects, sendAny } from "./send-any.ts";
import { toSnapError } from "./to-snap-error.ts";

/**
 * Sends a request with any combination of options, and reads its response.
 *
 * @throws {InvalidRequestError} when a value is invalid or cannot be sent.
 * @throws {SnapError} when no response arrived.
 */
export function exchangeAny(context: ClientContext, method: string, path: string, given: CallInit): Promise<Result> {
  try {
    const init = context.scopes ? fillScopes(context, method, path, given) : given;
    const call = buildPlainCall(context, method, path, init) ?? buildAnyCall(context, method, path, init);
    const { onAttempt } = context.options;
    const middleware = [...context.middleware, ...(call.options.middleware ?? [])].filter(Boolean);
    const isWatched = middleware[0] || onAttempt || context.logger || retryOptionsOf(call).attemptTimeout;
    return isWatched ? repeat(call, middleware) : exchange(call, loaded);
  } catch (error) {
    return Promise.reject(error);
  }
}

const loaded = async () => ({ resumeExchange });

/** Continues a call after an attempt of {@link exchange} that was not a plain success. */
export function resumeExchange(attempt: Attempt, setback: Setback): Promise<Result> {
  return repeat(attempt.call, [], { attempt, setback });
}

/** The first attempt and its outcome, if {@link exchange} has already made it. */
interface Begun {
  readonly attempt: Attempt;
  readonly setback: Setback;
}

/** One attempt of a call, with what is needed to perform it. */
interface Turn {
  readonly attempt: Attempt;
  /** The deadline of the call. */
  readonly deadline: Deadline;
  readonly setback: Setback | undefined;
  readonly run: MiddlewareRun | undefined;
}

// Sends a request, with retries, until a response has been read or the deadline passes.
async function repeat(given: Call, middleware: readonly Middleware[], begun?: Begun): Promise<Result> {
  const deadline = begun?.attempt.deadline ?? createCallDeadline(given);
  let { attempt, setback }: Partial<Begun> = begun ?? {};
  let run: MiddlewareRun | undefined;
  try {
    deadline.signal.throwIfAborted();
    if (middleware[0]) run = new MiddlewareRun(given, middleware);
    const started = run ? run.start(given) : given;
    const call = started instanceof Promise ? await deadline.race(started) : started;
    // A middleware may have taken until the deadline.
    deadline.signal.throwIfAborted();
    if (isResponse(call)) return await deadline.race(readResult(beforeFirst(given, deadline), call));
    const attemptTimeout = toMilliseconds(retryOptionsOf(call).attemptTimeout ?? 0, "attemptTimeout");
    for (;;) {
      const end =
        attemptTimeout && !setback
          ? new Deadline(attemptTimeout, attemptTimeout, deadline.signal, "not done within `attemptTimeout`")
          : deadline;
      if (!attempt || !setback) attempt = createAttempt(call, end, attempt);
      let error: SnapError | undefined;
      let next: Next | undefined;
      try {
        const turn: Turn = { attempt, deadline, setback, run };
        const outcome = await end.limit(perform, turn);
        if (!("delay" in outcome)) return outcome;
        next = outcome;
      } catch (thrown) {
        if (thrown instanceof ForeignError) throw thrown;
        ({ error, next } = await planAfterError(attempt, deadline, thrown));
        if (!next) throw error;
      } finally {
        if (end !== deadline) end.clear();
        reportAttempt(attempt, error, next?.delay);
      }
      setback = undefined;
      if (next.fresh) attempt = { ...attempt, fresh: next.fresh };
      if (next.delay > 0) await deadline.race(deadline.sleep(next.delay));
    }
  } catch (thrown) {
    if (thrown instanceof ForeignError) throw thrown.error;
    attempt ??= beforeFirst(given, deadline);
    const error = toSnapError(attempt, deadline, thrown);
    if (!run) throw error;
    return await recover(run, attempt, deadline, error);
  } finally {
    deadline.clear();
  }
}

// The attempt that an error names if the call fails before anything is sent.
function beforeFirst(call: Call, deadline: Deadline): Attempt {
  return createAttempt(call, deadline, undefined, 0);
}

// How long `onError` may run after the deadline of its call, in milliseconds: long enough to return a cached response
// after a timeout.
const GRACE = 100;

/**
 * Lets middleware replace an error, or return a response for it, until the deadline; for 100 ms if the deadline has
 * passed.
 */
async function recover(run: MiddlewareRun, attempt: Attempt, deadline: Deadline, error: SnapError): Promise<Result> {
  const isOver = deadline.signal.aborted;
  const end = isOver ? new Deadline(GRACE, GRACE) : deadline;
  const answering = async () => {
    const answer = await run.fail(error);
    if (isResponse(answer)) return readResult(attempt, answer);
    throw answer;
  };
  try {
    return await end.race(answering());
  } catch (thrown) {
    if (!end.signal.aborted || thrown !== end.signal.reason) throw thrown;
    throw (!isOver && deadline.failure({ request: failedRequest(attempt), cause: error })) || error;
  } finally {
    end.clear();
  }
}

// A single function that reports its outcome to callbacks: each additional promise slows the call down.
async function perform(
  { attempt, deadline, setback, run }: Turn,
  resolve: (outcome: Result | Next) => void,
  reject: (thrown: unknown) => void,
): Promise<void> {
  try {
    if (setback && "thrown" in setback) throw setback.thrown;
    const first = setback
      ? setback.response
      : await (run?.isPerAttempt ? run.attempt(attempt, sendAny) : send(attempt));
    checkResponse(attempt, first);
    // Nearly every response is final.
    const isFinal = run?.isPerAttempt || first.ok;
    const response = isFinal && !setback ? first : await followRedirects(attempt, first);
    attempt.status = response.status;
    const next = response.ok ? undefined : await planAfterResponse(attempt, response, deadline);
    if (next) return resolve(next);
    const finished = run ? run.finish(response) : response;
    const final = finished instanceof Promise ? await finished : finished;
    let text = setback?.text;
    if (isPlainSuccess(attempt.call, final)) {
      text ??= await final.text();
      const data = parsePlain(text);
      if (data !== undefined) return resolve({ data, status: final.status, response: final });
    }
    resolve(await readResult(attempt, final, text));
  } catch (thrown) {
    reject(thrown);
  }
}
