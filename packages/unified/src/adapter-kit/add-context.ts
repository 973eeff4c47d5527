import { type ApiError, type CanonicalCode, SnapError } from "@snap/runtime";
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

/** Returns a copy of an error with the account and the operation. */
export function addContext(error: unknown, { explain: _, ...context }: CallContext): unknown {
  if (!SnapError.isInstance(error) || error.account !== undefined) return error;
  return withContext(error, context);
}
