import type { SnapError } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import { type CallContext, tellContext } from "./tell-context.ts";

/** Runs a request of a provider's client. Adds the account and the operation to its errors. */
export async function request<Data>(context: CallContext, send: () => Promise<Data>): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    throw tellContext(await redact(error), context);
  }
}

/** Iterates over pages of a provider's client. Adds the account and the operation to errors. */
export async function* requestPages<Page>(context: CallContext, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    throw tellContext(await redact(error), context);
  }
}

// What an error quotes of a success: the error of a failed request holds no secret, except in what was started before.
async function redact(error: unknown): Promise<unknown> {
  const { method, started } = Object(error) as Partial<SnapError>;
  return method === undefined || started ? (await loadOnDemand()).redactReceived(error) : error;
}
