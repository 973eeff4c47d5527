import { ApiError, type CanonicalCode, SnapError } from "@snap/runtime";

/** The account and the operation that an error belongs to. */
export interface CallContext {
  readonly provider: string;
  readonly account: string;
  readonly operation: string;
  /** The ref of the snapshot, for errors of waits. */
  readonly ref?: string;
  /** Reads from the body of the provider's error what its status does not say. */
  readonly explain?: (error: ApiError) => Explanation;
}

/** What the provider's own error body says. */
export interface Explanation {
  readonly providerCode?: string | undefined;
  /** The code, if it differs from that of the status. */
  readonly code?: CanonicalCode;
  /** Whether the same call may succeed later without a change. */
  readonly retryable?: boolean;
}

/** Runs a request of a provider's client. Adds the account and the operation to its errors. */
export async function request<Data>(context: CallContext, send: () => Promise<Data>): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    throw tellContext(error, context);
  }
}

/** Iterates over pages of a provider's client. Adds the account and the operation to errors. */
export async function* requestPages<Page>(context: CallContext, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    throw tellContext(error, context);
  }
}

/** Adds the account and the operation to an error, and returns it. */
export function tellContext(error: unknown, { explain, ...context }: CallContext): unknown {
  if (SnapError.isInstance(error) && error.account === undefined) {
    const { code, message } = error;
    Object.assign(error, context, ApiError.isInstance(error) && explain?.(error));
    const { ref = context.account, operation } = context;
    // With its blanks, which no address has: an id in the address may be the same word.
    const detail = message.replace(` ${code}: `, ` ${error.code}: `);
    Object.assign(error, { message: `${ref} ${operation}: ${detail}` });
  }
  return error;
}
