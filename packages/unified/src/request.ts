import { SnapError } from "@snap/runtime";

/** Which call of which account an error belongs to. */
export interface CallContext {
  readonly provider: string;
  readonly account: string;
  readonly operation: string;
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
export function tellContext(error: unknown, context: CallContext): unknown {
  if (SnapError.isInstance(error) && error.account === undefined) {
    Object.assign(error, context, { message: `${context.account} ${context.operation}: ${error.message}` });
  }
  return error;
}
