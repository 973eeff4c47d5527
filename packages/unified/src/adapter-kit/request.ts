import { ApiError, type CanonicalCode, SnapError } from "@snap/runtime";
import { withContext } from "../errors/with-context.ts";

/** Which call of which account an error belongs to. */
export interface CallContext {
  readonly provider: string;
  readonly account: string;
  readonly operation: string;
  /** The snapshot, where only that tells which call it was. */
  readonly ref?: string;
  /** What the body of the provider's error tells beyond its status. */
  readonly explain?: (error: ApiError) => Explanation;
}

/** What an error is, by the words of its provider. */
export interface Explanation {
  readonly providerCode?: string | undefined;
  /** Where it is another than that of the status. */
  readonly code?: CanonicalCode;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
}

/** Runs a request of a provider's client; an error of it tells the account and the operation too. */
export async function request<Data>(context: CallContext, send: () => Promise<Data>): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    throw tellContext(error, context);
  }
}

/** Runs through pages of a provider's client, in the same way. */
export async function* requestPages<Page>(context: CallContext, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    throw tellContext(error, context);
  }
}

/** Returns a copy of an error that tells the account and the operation too, and what its provider calls it. */
export function tellContext(error: unknown, { explain, ...context }: CallContext): unknown {
  if (!SnapError.isInstance(error) || error.account !== undefined) return error;
  const explained = explain && ApiError.isInstance(error) ? createExplained(error, explain(error)) : error;
  return withContext(explained, context);
}

function createExplained(error: ApiError, explanation: Explanation): ApiError {
  const { provider, method, url, attempts } = error;
  const request = provider !== undefined && method !== undefined && url !== undefined;
  return new ApiError({ ...error, ...explanation }, request ? { provider, method, url, attempts } : undefined);
}
