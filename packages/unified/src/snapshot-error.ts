import { type CanonicalCode, isRetryable, toCanonicalCode } from "./canonical-code.ts";

/** Which call failed. */
export interface CallContext {
  readonly provider: string;
  readonly account: string;
  readonly operation: string;
}

interface Details {
  readonly code: CanonicalCode;
  readonly message: string;
  readonly context?: CallContext;
  readonly status?: number;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Every failure of the unified API. It never holds a credential. */
export class SnapshotError extends Error {
  override readonly name: string = "SnapshotError";
  readonly code: CanonicalCode;
  readonly provider: string | undefined;
  readonly account: string | undefined;
  readonly operation: string | undefined;
  /** The HTTP status, when the provider answered. */
  readonly status: number | undefined;
  /** The provider's id of the request, to quote to its support. */
  readonly requestId: string | undefined;
  /** Whether the same call may succeed later without a change. */
  readonly retryable: boolean;

  constructor({ code, message, context, status, requestId, cause }: Details) {
    const place = context ? `${context.account} (${context.provider}) ${context.operation}: ` : "";
    super(place + message, cause === undefined ? {} : { cause });
    this.code = code;
    this.provider = context?.provider;
    this.account = context?.account;
    this.operation = context?.operation;
    this.status = status;
    this.requestId = requestId;
    this.retryable = isRetryable(code);
  }
}

/** The provider answered with a status that tells a failure; `cause` is the body it sent. */
export class ProviderResponseError extends SnapshotError {
  override readonly name = "ProviderResponseError";

  constructor(context: CallContext, response: Response, body: unknown) {
    const { status, headers } = response;
    const code = toCanonicalCode(status);
    const message = `HTTP ${status} ${code}: ${describe(body)}`;
    super({ code, message, context, status, requestId: readRequestId(body, headers), cause: body });
  }
}

/** No answer came: the connection failed, or the call was aborted (code `CANCELLED`). */
export class ProviderConnectionError extends SnapshotError {
  override readonly name = "ProviderConnectionError";

  constructor(context: CallContext, cause: unknown, aborted: boolean) {
    const code = aborted ? "CANCELLED" : "UNAVAILABLE";
    const message = aborted ? "aborted by the caller" : "no answer: check the network, then try again";
    super({ code, message, context, cause });
  }
}

/** The provider answered a success that breaks its own contract. */
export class UnexpectedResponseError extends SnapshotError {
  override readonly name = "UnexpectedResponseError";

  constructor(context: CallContext, message: string, cause?: unknown) {
    super({ code: "INTERNAL", message, context, cause });
  }
}

// The three error bodies: `{ message }`, `{ detail: text }` and `{ detail: [{ msg, loc }] }`.
function describe(body: unknown): string {
  if (typeof body !== "object" || body === null) return "no message";
  const { message, detail } = body as { message?: unknown; detail?: unknown };
  const [first] = Array.isArray(detail) ? detail : [detail ?? message];
  if (typeof first === "string") return first;
  return typeof first === "object" && first !== null && "msg" in first ? String(first.msg) : "no message";
}

function readRequestId(body: unknown, headers: Headers): string | undefined {
  const named = typeof body === "object" && body !== null && "request_id" in body ? body.request_id : undefined;
  return typeof named === "string" ? named : (headers.get("x-request-id") ?? undefined);
}
