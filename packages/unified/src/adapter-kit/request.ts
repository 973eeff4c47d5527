import { ApiError, type CanonicalCode, SnapError } from "@snap/runtime";

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

/** The same error, which then tells the account and the operation too. */
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
