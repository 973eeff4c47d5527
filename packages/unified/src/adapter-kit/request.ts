import type { SnapError } from "@snap/runtime";
import { loadOnDemand } from "../load-on-demand.ts";
import { addContext, type CallContext } from "./add-context.ts";

/** Runs a request of a provider's client, and adds the account and the operation to its errors. */
export async function request<Data>(context: CallContext, send: () => Promise<Data>): Promise<Data> {
  try {
    return await send();
  } catch (error) {
    throw addContext(await redact(error), context);
  }
}

/** Iterates over pages of a provider's client, and adds the account and the operation to errors. */
export async function* requestPages<Page>(context: CallContext, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    throw addContext(await redact(error), context);
  }
}

// Redacts secrets of a successful response that an error quotes. The error of a failed request is already redacted,
// except for `started`.
async function redact(error: unknown): Promise<unknown> {
  const { method, started } = Object(error) as Partial<SnapError>;
  return method === undefined || started ? (await loadOnDemand()).redactReceived(error) : error;
}
