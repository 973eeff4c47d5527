import { ApiError, type CanonicalCode, SnapError } from "@snap/runtime";
import { withContext } from "../errors/with-context.ts";

/** The account and the operation that an error belongs to. */
export interface CallContext {
  /** The short name of the provider. */
  readonly provider: string;
  /** The name of the account. */
  readonly account: string;
  /** The name of the operation, such as `listSnapshots`. */
  readonly operation: string;
  /** The ref of the snapshot, if the operation is a wait. */
  readonly ref?: string;
  /** Returns what the body of the provider's error says in addition to its status. */
  readonly explain?: ((error: ApiError) => Explanation) | undefined;
}

/** The facts in the body of a provider's error. */
export interface Explanation {
  /** The provider's own code for the error. A value that is not a string is ignored. */
  readonly providerCode?: unknown;
  /** The code of the error, if it differs from the code for the status. */
  readonly code?: CanonicalCode;
  /** Whether the same call may succeed later without a change. */
  readonly retryable?: boolean;
}

const LONGEST_CODE = 200;

/** Returns a copy of an error with the account, the operation and the provider's code. */
export function addContext(error: unknown, { explain, ...context }: CallContext): unknown {
  if (!SnapError.isInstance(error) || error.account !== undefined) return error;
  const explained = explain && ApiError.isInstance(error) ? createExplained(error, explain(error)) : error;
  return withContext(explained, context);
}

function createExplained(error: ApiError, explanation: Explanation): ApiError {
  const { provider, method, url, attempts } = error;
  const request = provider && method && url ? { provider, method, url, attempts } : undefined;
  // A body may have any value in the place of the code.
  const { providerCode: code } = explanation;
  const shown = { providerCode: typeof code === "string" ? code.slice(0, LONGEST_CODE) : undefined };
  return new ApiError({ ...error, ...explanation, ...shown }, request);
}
