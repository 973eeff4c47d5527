import { isRetried } from "../request/retry.ts";
import { type CanonicalCode, toCanonicalCode } from "./canonical-code.ts";
import { type FailedRequest, SnapError } from "./snap-error.ts";

const LONGEST_MESSAGE = 1000;

/** The provider responded with a status that means a failure. */
export class ApiError<Status extends number = number, Body = unknown> extends SnapError {
  static override readonly kind = "ApiError";
  /** The HTTP status of the response. */
  declare readonly status: Status;
  /** What the provider sent, as its spec documents it for this status. */
  declare readonly body: Body;
  /** The provider's id of the request, to quote to its support. */
  declare readonly requestId: string | undefined;
  /** How long the provider asks to wait before the call is repeated, in milliseconds. */
  declare readonly retryAfter: number | undefined;

  constructor(answer: ErrorAnswer<Status, Body>, request?: FailedRequest) {
    const { status, body, code = toCanonicalCode(status) } = answer;
    const message = `HTTP ${status} ${code}: ${describe(body).slice(0, LONGEST_MESSAGE)}`;
    super(message, { code, request, retryable: isRetried(status), ...answer });
  }
}

interface ErrorAnswer<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  /** Default: that of the status. */
  readonly code?: CanonicalCode;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
}

// The error bodies of APIs: `{ message }`, `{ error: … }`, `{ detail: text }` and `{ detail: [{ msg, loc }] }`.
function describe(body: unknown): string {
  if (typeof body !== "object" || !body) return String(body ?? "") || "no message";
  const { message, detail, error, msg, 0: first } = body as Readonly<Record<string, unknown>>;
  return describe(message ?? detail ?? error ?? msg ?? first);
}
