import type { ApiError } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import { addContext, type CallContext } from "./add-context.ts";

/** Runs a request of a provider's client, and adds the account and the operation to its errors. */
export async function request<Data>(context: CallContext, send: () => Promise<Data>): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    throw addContext(await complete(error, context), context);
  }
}

/** Iterates over pages of a provider's client, and adds the account and the operation to errors. */
export async function* requestPages<Page>(context: CallContext, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    throw addContext(await complete(error, context), context);
  }
}

// Adds what the body of a failed response says, and redacts secrets of a successful response that an error quotes. The
// error of a failed request is already redacted, except for `started`.
async function complete(error: unknown, { explain }: CallContext): Promise<unknown> {
  const { method, started, status } = Object(error) as Partial<ApiError>;
  if (method !== undefined && !started && !(explain && status)) return error;
  const { explainError, redactReceived } = await loadOnDemand();
  return redactReceived(explain ? explainError(error, explain) : error);
}
