import { isRetried } from "../request/is-retried.ts";
import { type CanonicalCode, toCanonicalCode } from "./canonical-code.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";

const LONGEST_MESSAGE = 1000;

/** The provider responded with an error status. */
export class ApiError<Status extends number = number, Body = unknown> extends SnapError {
  static override readonly kind = "ApiError";
  /** The HTTP status of the response. */
  declare readonly status: Status;
  /** The response body, typed as the spec documents it for this status. */
  declare readonly body: Body;
  /** The message in the body, if the spec says where it is. */
  declare readonly problem?: unknown;
  /** The provider's id of the request. Quote it when you contact the provider's support. */
  declare readonly requestId: string | undefined;
  /** The delay that the provider asks for before a retry, in milliseconds. */
  declare readonly retryAfter: number | undefined;

  constructor(answer: ErrorAnswer<Status, Body>, request?: FailedRequest) {
    const { status, body, problem, code = toCanonicalCode(status) } = answer;
    const message = `HTTP ${status} ${code}: ${describe(problem ?? body).slice(0, LONGEST_MESSAGE)}`;
    super(message, { code, request, retryable: isRetried(status), ...answer });
  }
}

interface ErrorAnswer<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  /** The part of the body with the message. Default: the usual parts. */
  readonly problem?: unknown;
  /** Default: derived from the status. */
  readonly code?: CanonicalCode;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
}

// Common error bodies: `{ message }`, `{ error: … }`, `{ detail: text }`, `{ detail: [{ msg, loc }] }`, and an object under
// any other name, if it comes first.
function describe(body: unknown): string {
  if (typeof body === "string") return body || "no message";
  const parts = Object(body) as { readonly [Name in "detail" | "error" | "message" | "msg"]?: unknown };
  return describe(parts.message ?? parts.detail ?? parts.error ?? parts.msg ?? Object.values(parts)[0] ?? "");
}
