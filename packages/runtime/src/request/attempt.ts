import type { FailedRequest } from "../errors/snap-error.ts";
import { redactUrl } from "../redact/redact-url.ts";
import type { Credentials } from "./authorize.ts";
import type { Call } from "./call.ts";
import type { Deadline } from "./deadline.ts";

/** One attempt to send a call. */
export interface Attempt {
  readonly call: Call;
  /** 1 for the first. */
  readonly number: number;
  /** When the attempt must end, at the latest with the call. */
  readonly deadline: Deadline;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** The secrets that are sent: secret fields, and credentials as soon as they are read. */
  readonly secrets: string[];
  /** Credentials that replace those that were rejected. */
  readonly fresh: Credentials | undefined;
  /** Asks for other credentials than those that were sent. */
  refresh: (() => Promise<Credentials>) | undefined;
  /** Of the response. */
  status: number | undefined;
}

/** Begins an attempt after the `last` one. After the end of the call nothing is sent any more, so that it does not count. */
export function createAttempt(
  call: Call,
  deadline: Deadline,
  last?: Attempt,
  step = deadline.signal.aborted ? 0 : 1,
): Attempt {
  return {
    call,
    number: (last?.number ?? 0) + step,
    deadline,
    startedAt: Date.now(),
    secrets: [...(last ?? call).secrets],
    fresh: last?.fresh,
    refresh: undefined,
    status: undefined,
  };
}

/** How an error names the request. */
export function failedRequest({ call, number, secrets }: Attempt): FailedRequest {
  const { context, method, url } = call;
  return { provider: context.provider, method, url: redactUrl(url, secrets), attempts: number };
}
